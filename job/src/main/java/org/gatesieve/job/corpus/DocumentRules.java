package org.gatesieve.job.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.gatesieve.compact.text.Tokenizer;
import org.gatesieve.job.failure.JobException;

/**
 * What a labelled corpus demands: a label and at least one word.
 *
 * @param labelPattern its first match in the label field is the label
 */
record DocumentRules(Pattern labelPattern, Tokenizer tokenizer) implements RecordRules {
  private static final Pattern WHOLE_FIELD = Pattern.compile("(?s).*");

  static DocumentRules of(String labelPattern, Tokenizer tokenizer) {
    if (labelPattern.isEmpty()) {
      return new DocumentRules(WHOLE_FIELD, tokenizer);
    }
    try {
      return new DocumentRules(Pattern.compile(labelPattern), tokenizer);
    } catch (PatternSyntaxException e) {
      throw JobException.configuration(
          "corpus.label-pattern is not a regular expression: " + e.getMessage());
    }
  }

  @Override
  public SourceRecord check(RecordFields fields) {
    String position = fields.position();
    String text = fields.text();
    Matcher matcher = labelPattern.matcher(fields.label().strip());
    String label = matcher.find() ? matcher.group().strip() : "";
    if (label.isEmpty()) {
      return new BadRecord(
          BadRecordReason.MISSING_LABEL, position, (fields.label() + " " + text).strip());
    }
    if (tokenizer.tokenize(text, 1).isEmpty()) {
      return new BadRecord(BadRecordReason.EMPTY_TEXT, position, text);
    }
    return new Document(
        label, text, ContentHash.SPLIT.of(fields.splitKey()), position, fields.kept());
  }
}
