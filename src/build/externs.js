/**
 * @externs
 * Names that come from outside, so that the bundles keep them: the table of constructs, the
 * manifest of the search index, groups of regular expressions, and what the compiler's own list of
 * the browser's names lacks.
 */
/** @constructor */
function Outside() {}
Outside.prototype.role;
Outside.prototype.ariaExpanded;
Outside.prototype.ariaLabel;
Outside.prototype.ariaPressed;
Outside.prototype.ariaSelected;
Outside.prototype.highlights;
var Highlight;
Outside.prototype.cards;
Outside.prototype.go;
/** @constructor */
function Manifest() {}
Manifest.prototype.posting;
Manifest.prototype.weights;
Manifest.prototype.ranking;
Manifest.prototype.limits;
Manifest.prototype.snippets;
Manifest.prototype.marks;
Manifest.prototype.levelShift;
Manifest.prototype.partMask;
Manifest.prototype.parts;
Manifest.prototype.frequencies;
Manifest.prototype.full;
Manifest.prototype.inflected;
Manifest.prototype.completed;
Manifest.prototype.completedUnknown;
Manifest.prototype.tail;
Manifest.prototype.lastName;
Manifest.prototype.qualifier;
Manifest.prototype.oneEdit;
Manifest.prototype.twoEdits;
Manifest.prototype.bit;
Manifest.prototype.half;
Manifest.prototype.saturated;
Manifest.prototype.answeredTimes;
Manifest.prototype.answeredShare;
Manifest.prototype.togetherShare;
Manifest.prototype.minCommon;
Manifest.prototype.commonShare;
Manifest.prototype.queryLength;
Manifest.prototype.clauses;
Manifest.prototype.fewLexemes;
Manifest.prototype.keyWords;
Manifest.prototype.termLength;
Manifest.prototype.pathNames;
Manifest.prototype.wholePathNames;
Manifest.prototype.oneEditLength;
Manifest.prototype.twoEditsLength;
Manifest.prototype.sureLetters;
Manifest.prototype.candidates;
Manifest.prototype.formLetters;
Manifest.prototype.completedLetters;
Manifest.prototype.length;
Manifest.prototype.lead;
Manifest.prototype.headingShare;
Manifest.prototype.proseShare;
Manifest.prototype.codeFlag;
Manifest.prototype.merged;
Manifest.prototype.key;
Manifest.prototype.filter;
Manifest.prototype.filterNames;
Manifest.prototype.bucketOfStart;
Manifest.prototype.bucketOfEnd;
Manifest.prototype.rules;
Manifest.prototype.format;
Manifest.prototype.pages;
Manifest.prototype.block;
Manifest.prototype.names;
Manifest.prototype.terms;
Manifest.prototype.places;
Manifest.prototype.spelling;
Manifest.prototype.depth;
Manifest.prototype.keys;
Manifest.prototype.characters;
Manifest.prototype.word;
Manifest.prototype.pair;
Manifest.prototype.punctuation;
Manifest.prototype.stopWords;
Manifest.prototype.codeWords;
Manifest.prototype.operators;
Manifest.prototype.stems;
Manifest.prototype.path;
Manifest.prototype.pairs;
Manifest.prototype.prefix;
Manifest.prototype.joined;
Manifest.prototype.more;
function importLater(path) {}
