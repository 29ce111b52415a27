package org.gatesieve.job.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
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

  /** With {@code input} on standard input. */
  static CommandLineFixture piped(String input, String... arguments) {
    InputStream terminal = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(UTF_8)));
    try {
      return run(arguments);
    } finally {
      System.setIn(terminal);
    }
  }
}
