package org.gatesieve.job.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command printed and returned. */
record CommandLineFixture(int code, String out, String err) {

  static CommandLineFixture run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
    return new CommandLineFixture(code, out.toString(), err.toString());
  }
}
