package dev.crosswalk.drawing;

/** What stands in a box: its name, and below it a text. */
record BoxText(TextBlock name, TextBlock text) {

  static BoxText of(Model.Box box, Model.Style style, int maxWidth) {
    boolean memory = style == Model.Style.MEMORY;
    TextBlock name =
        TextBlock.words(box.name(), memory ? Typeface.MONO : Typeface.STRONG, maxWidth);
    TextBlock text = TextBlock.words(box.text(), Typeface.PLAIN, maxWidth);
    return new BoxText(name, text);
  }

  int width() {
    return Math.max(name.width(), text.width());
  }

  int height() {
    return name.height() + text.height();
  }
}
