package org.gatesieve.job.publish;

import java.util.List;
import org.gatesieve.job.export.OnnxModel;
import org.gatesieve.job.report.ReportContent;
import org.gatesieve.job.report.ReportJson;
import org.gatesieve.job.report.page.ReportPage;

/** The files of a training run, in the order of DESIGN §7. */
public final class RunFiles {
  /** The results for programs. */
  public static final String REPORT = "report.json";

  /** The results for people. */
  public static final String REPORT_PAGE = "report.html";

  /** What made the run. */
  public static final String PROVENANCE = "provenance.json";

  /** The state after every round, one JSON object a line. */
  public static final String METRICS = "metrics.jsonl";

  private RunFiles() {}

  /**
   * Writes all of them in memory, so that a defect in one shows before any is published.
   *
   * @param model the bytes of the compact model's file
   * @param content what the other files say about it
   */
  public static List<RunFile> of(byte[] model, ReportContent content) {
    return List.of(
        RunFile.of(RunFile.MODEL, model),
        new RunFile(RunFile.ONNX_MODEL, OnnxModel.of(content.model())::writeTo),
        RunFile.of(REPORT_PAGE, ReportPage.html(content)),
        RunFile.of(REPORT, ReportJson.report(content.report())),
        RunFile.of(PROVENANCE, ReportJson.provenance(content.provenance())),
        RunFile.of(METRICS, ReportJson.metrics(content.rounds())));
  }
}
