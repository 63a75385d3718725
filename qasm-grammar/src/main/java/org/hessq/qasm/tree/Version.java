package org.hessq.qasm.tree;

/** A version of the language. */
public record Version(int major, int minor) implements Comparable<Version> {
  /** The newest version that is known, meant by a file without a header. */
  public static final Version NEWEST = new Version(3, 2);

  @Override
  public int compareTo(Version other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
