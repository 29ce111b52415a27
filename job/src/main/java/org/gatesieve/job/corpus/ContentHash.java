package org.gatesieve.job.corpus;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * 64-bit hashes of text that are the same on every machine and in every run (first half of
 * MurmurHash3 x64 over UTF-8). Every purpose has its own seed: a document's shard must say nothing
 * about its part.
 */
enum ContentHash {
  SPLIT(0x5b17),
  SHARD(0x5a4d),
  FINGERPRINT(0xf19e);

  private final int seed;

  ContentHash(int seed) {
    this.seed = seed;
  }

  long of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return MurmurHash3.hash128x64(bytes, 0, bytes.length, seed)[0];
  }
}
