package org.gatesieve.job.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Name of a run and of its directory: twelve hexadecimal digits that follow from the effective
 * configuration and the data, so that the same command finds its own run again; {@code -2}, {@code
 * -3} … for repetitions that were asked for.
 *
 * @param value {@code 0a1b2c3d4e5f} or {@code 0a1b2c3d4e5f-2}
 */
public record RunId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{12}(-[1-9][0-9]*)?");
  private static final int HEX_DIGITS = 12;

  public RunId {
    if (!isOne(value)) {
      throw new IllegalArgumentException("not a run id: " + value);
    }
  }

  /** Whether a name is that of a run. */
  public static boolean isOne(String name) {
    return FORM.matcher(name).matches();
  }

  /**
   * The id of the run that a configuration makes of a corpus.
   *
   * @param configuration the effective configuration; keys under {@code output.} say where results
   *     go, not what they are, and are left out
   * @param dataFingerprint digest of the corpus
   */
  public static RunId of(SortedMap<String, String> configuration, String dataFingerprint) {
    MessageDigest digest = Sha256.digest();
    // The map may be sorted by another rule than this id, which has to stay what it is.
    SortedMap<String, String> byKey = new TreeMap<>(Comparator.naturalOrder());
    byKey.putAll(configuration);
    for (Map.Entry<String, String> entry : byKey.entrySet()) {
      if (!entry.getKey().startsWith("output.")) {
        update(digest, entry.getKey() + "=" + entry.getValue());
      }
    }
    update(digest, "data=" + dataFingerprint);
    return new RunId(HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS));
  }

  /** The name of the {@code number}-th repetition, {@code number} ≥ 2. */
  RunId repetition(int number) {
    return new RunId(value.substring(0, HEX_DIGITS) + "-" + number);
  }

  /** A zero byte ends each entry: no value can hold one, so no two configurations run together. */
  private static void update(MessageDigest digest, String entry) {
    digest.update(entry.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  @Override
  public String toString() {
    return value;
  }
}
