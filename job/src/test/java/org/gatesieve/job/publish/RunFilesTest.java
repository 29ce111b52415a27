package org.gatesieve.job.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gatesieve.job.export.OnnxModel;
import org.gatesieve.job.report.ReportJson;
import org.gatesieve.job.report.SampleRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesTest {
  @TempDir private java.nio.file.Path directory;

  @Test
  void wholeRunIsPublishedAndReadBack() throws IOException {
    Configuration hadoop = new Configuration(false);
    Path output = new Path(directory.toUri());
    byte[] model = {1, 2, 3};
    RunId id = new RunId(SampleRun.provenance().run());

    List<RunFile> files = RunFiles.of(model, SampleRun.content());
    new RunPublisher(output, hadoop).publish(id, files);

    PublishedRun run = PublishedRun.open(output, hadoop);
    run.verify();
    assertEquals(
        List.of(
            "model.gsv",
            "model.onnx",
            "report.html",
            "report.json",
            "provenance.json",
            "metrics.jsonl"),
        files.stream().map(RunFile::name).toList());
    assertArrayEquals(model, run.model());
    ByteArrayOutputStream onnx = new ByteArrayOutputStream();
    OnnxModel.of(SampleRun.content().model()).writeTo(onnx);
    assertArrayEquals(onnx.toByteArray(), run.read("model.onnx"));
    assertArrayEquals(ReportJson.report(SampleRun.report()), run.read("report.json"));
  }
}
