package org.gatesieve.compact.memory;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Bytes that the current thread has allocated on the heap. */
public final class Allocation {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocation() {}

  /** Bytes since the thread began, those of dead objects included. */
  public static long bytes() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }
}
