package org.gatesieve.job.report.page;

import java.time.temporal.ChronoUnit;
import org.gatesieve.job.report.Provenance;
import org.gatesieve.job.report.ReportContent;
import org.gatesieve.job.report.Versions;

/** What made the run, and the command that repeats it. */
final class ProvenanceSection {
  private ProvenanceSection() {}

  static Markup draw(ReportContent content) {
    Provenance provenance = content.provenance();
    Section section = new Section("provenance", "Provenance");
    section.wide(
        new Markup()
            .element("h3", "To repeat it")
            .open("pre")
            .element("code", provenance.command())
            .close());
    section.block("Origin", "What ran, on what.", origin(provenance).draw());
    Table configuration = new Table("Effective configuration", "key", "value");
    provenance.configuration().forEach((key, value) -> configuration.row(key, value));
    section.block(
        "Configuration", "Defaults, file and command line, together.", configuration.draw());
    return section.draw();
  }

  private static Table origin(Provenance provenance) {
    Versions versions = provenance.versions();
    String coretype = provenance.openblasCoretype();
    return new Table("Origin", "", "value")
        .row("run", provenance.run())
        .row("seed", Long.toString(provenance.seed()))
        .row("data fingerprint", provenance.dataFingerprint())
        .row("created", provenance.created().truncatedTo(ChronoUnit.SECONDS).toString())
        .row("GateSieve", versions.gatesieve())
        .row("git commit", versions.commit())
        .row("Spark", versions.spark())
        .row("DL4J and ND4J", versions.deeplearning4j())
        .row("Java", versions.java())
        .row("OPENBLAS_CORETYPE", coretype == null ? "not set" : coretype)
        .row("matrix products", "OpenBLAS, " + provenance.matrixKernels())
        .row("other kernels", provenance.kernels());
  }
}
