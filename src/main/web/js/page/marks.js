/**
 * The marks that were kept, whatever lies there: only texts of an array count, each once.
 *
 * @param {string | null} stored
 * @returns {Set<string>}
 */
export function readMarks(stored) {
  try {
    const value = JSON.parse(stored ?? "[]");
    return new Set(Array.isArray(value) ? value.filter((it) => typeof it === "string") : []);
  } catch {
    return new Set();
  }
}

/**
 * What to keep: marks of steps that the path has, in its order. A step that was taken out of the
 * path loses its mark here.
 *
 * @param {string[]} steps
 * @param {Set<string>} marks
 * @returns {string}
 */
export function writeMarks(steps, marks) {
  return JSON.stringify(steps.filter((step) => marks.has(step)));
}

/**
 * @param {number} read
 * @param {number} all
 * @returns {string}
 */
export function progressText(read, all) {
  return read === all ? `All ${all} steps read` : `${read} of ${all} steps read`;
}
