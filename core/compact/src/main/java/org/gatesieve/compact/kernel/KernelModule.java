package org.gatesieve.compact.kernel;

import java.lang.reflect.Constructor;

/**
 * The incubating module that the vector kernels need. A JVM has it only if it is asked for, so that
 * nothing may refer to those kernels but by name.
 */
public final class KernelModule {
  /** What to do where {@link #isPresent} is false. */
  public static final String ADVICE =
      "start the JVM with --add-modules jdk.incubator.vector for the vector kernels";

  private static final String NAME = "jdk.incubator.vector";

  private KernelModule() {}

  /** Whether this JVM was started with the module. */
  public static boolean isPresent() {
    return ModuleLayer.boot().findModule(NAME).isPresent();
  }

  /**
   * An instance of a class that uses the module.
   *
   * @param kernel what the class implements
   * @param implementation name of a class with a constructor without parameters, of the same
   *     program as {@code kernel}
   * @throws IllegalStateException if the class is missing from the program
   */
  public static <T> T load(Class<T> kernel, String implementation) {
    try {
      ClassLoader loader = kernel.getClassLoader();
      Constructor<?> constructor =
          Class.forName(implementation, true, loader).getDeclaredConstructor();
      constructor.setAccessible(true);
      return kernel.cast(constructor.newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          implementation + " does not load; this program was built without it", e);
    }
  }
}
