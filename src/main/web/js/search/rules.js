/**
 * What the index says of how to search it: Rules.java writes these numbers and names, and no module
 * here has any of its own.
 */

/**
 * @typedef {object} Layout of a posting: Posting.java
 * @property {number} levelShift
 * @property {number} partMask
 * @property {number} parts
 * @property {number[]} frequencies by level
 *
 * @typedef {object} Weights of terms by how they answer: Weights.java
 * @property {number} full
 * @property {number} inflected
 * @property {number} completed
 * @property {number} completedUnknown
 * @property {number} tail
 * @property {number} lastName
 * @property {number} qualifier
 * @property {number} oneEdit
 * @property {number} twoEdits
 *
 * @typedef {object} RankingRules Weights.java and Ranking.java
 * @property {number} bit
 * @property {number} half
 * @property {number} saturated
 * @property {number} answeredTimes
 * @property {number} answeredShare
 * @property {number} togetherShare
 * @property {number} minCommon
 * @property {number} commonShare
 *
 * @typedef {object} Limits
 * @property {number} queryLength
 * @property {number} clauses
 * @property {number} fewLexemes
 * @property {number} keyWords
 * @property {number} termLength
 * @property {number} pathNames
 * @property {number} wholePathNames
 * @property {number} oneEditLength
 * @property {number} twoEditsLength
 * @property {number} sureLetters
 * @property {number} candidates
 * @property {number} formLetters
 * @property {number} completedLetters
 *
 * @typedef {object} SnippetRules Snippets.java
 * @property {number} length
 * @property {number} lead
 * @property {number} headingShare
 * @property {number} proseShare
 * @property {number} codeFlag
 *
 * @typedef {object} Marks what tells terms of a kind of their own
 * @property {string} merged
 * @property {string} key
 * @property {string} filter
 * @property {string} filterNames
 * @property {string} bucketOfStart
 * @property {string} bucketOfEnd
 *
 * @typedef {object} Rules
 * @property {Layout} posting
 * @property {Weights} weights
 * @property {RankingRules} ranking
 * @property {Limits} limits
 * @property {SnippetRules} snippets
 * @property {Marks} marks
 */

/**
 * Levels and parts of postings; the only place that knows how a byte holds both.
 * @param {Uint8Array} bytes
 * @param {Layout} layout
 */
export const unpack = (bytes, { levelShift, partMask }) => ({
  levels: bytes.map((byte) => byte >> levelShift),
  parts: bytes.map((byte) => byte & partMask),
});
