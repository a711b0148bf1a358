/**
 * @externs
 * Names that come from outside, so that the bundles keep them: the search index's files, and what
 * the compiler's own list of the browser's names lacks.
 */
/** @constructor */
function Outside() {}
Outside.prototype.format;
Outside.prototype.pages;
Outside.prototype.block;
Outside.prototype.names;
Outside.prototype.terms;
Outside.prototype.places;
Outside.prototype.spelling;
Outside.prototype.depth;
Outside.prototype.keys;
Outside.prototype.uri;
Outside.prototype.title;
Outside.prototype.kind;
Outside.prototype.pieces;

Outside.prototype.role;
Outside.prototype.ariaAutoComplete;
Outside.prototype.ariaExpanded;
Outside.prototype.ariaLabel;
Outside.prototype.ariaPressed;
Outside.prototype.ariaSelected;
Outside.prototype.highlights;
var Highlight;
Outside.prototype.cards;
Outside.prototype.go;
function importLater(path) {}
