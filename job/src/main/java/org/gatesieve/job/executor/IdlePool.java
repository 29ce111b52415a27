package org.gatesieve.job.executor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * Idle objects of this executor that are expensive to build and whose results do not depend on what
 * they did before, such as networks with their buffers. One kind of object at a time: asking for
 * another kind drops the idle ones.
 */
public final class IdlePool<T> {
  private String kind = "";
  private final Deque<T> idle = new ArrayDeque<>();

  /** An idle object of this kind, or a new one. */
  public T take(String wanted, Supplier<T> factory) {
    T object = poll(wanted);
    return object != null ? object : factory.get();
  }

  private synchronized T poll(String wanted) {
    if (!kind.equals(wanted)) {
      kind = wanted;
      idle.clear();
    }
    return idle.poll();
  }

  /** To be called only after a task that ended well. Forgets the object if its kind is over. */
  public synchronized void giveBack(String itsKind, T object) {
    if (kind.equals(itsKind)) {
      idle.push(object);
    }
  }
}
