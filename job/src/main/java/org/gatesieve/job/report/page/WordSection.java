package org.gatesieve.job.report.page;

import java.util.List;
import org.gatesieve.job.report.KeptWord;
import org.gatesieve.job.report.Left;
import org.gatesieve.job.report.ReportContent;

/** The words that the model reads; it reads every other word as nothing. */
final class WordSection {
  private static final int MOST = 240;

  private WordSection() {}

  static Markup draw(ReportContent content) {
    Section section = new Section("words", "Words kept");
    List<KeptWord> words = KeptWord.of(content.model());
    if (words.isEmpty()) {
      return section.paragraph("No word is left.").draw();
    }
    section.paragraph(
        Numbers.count(words.size())
            + (words.size() == 1 ? " word" : " words")
            + ", the heaviest first; "
            + (content.report().ofLanguageModel()
                ? "the weight is the length of the word's row of W^x."
                    + (allLeft(content.report().structure().words())
                        ? ""
                        : " Every other word is read as nothing, but can still be predicted.")
                : "the weight is the length of the word's embedding."));
    double heaviest = words.get(0).weight();
    Markup list = new Markup().open("ul", "class", "words");
    for (KeptWord word : words.subList(0, Math.min(MOST, words.size()))) {
      double share = heaviest > 0 ? word.weight() / heaviest : 0;
      list.open("li", "style", "--share:" + Numbers.coordinate(100 * share) + "%")
          .element("bdi", word.word())
          .text(" ")
          .element("span", Numbers.fixed(word.weight(), 2), "class", "weight")
          .close();
    }
    list.close();
    section.wide(list);
    if (words.size() > MOST) {
      section.paragraph("… and " + Numbers.count(words.size() - MOST) + " lighter ones.");
    }
    return section.draw();
  }

  private static boolean allLeft(Left words) {
    return words.left() == words.of();
  }
}
