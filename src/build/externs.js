/**
 * @externs
 * Names that come from outside, so that the bundles keep them: the table of constructs, and what
 * the compiler's own list of the browser's names lacks.
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
function importLater(path) {}
