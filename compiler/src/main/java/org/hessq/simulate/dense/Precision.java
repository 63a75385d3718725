package org.hessq.simulate.dense;

/** How exact amplitudes are. */
public enum Precision {
  /** 16 bytes an amplitude, 53 bits a part. */
  DOUBLE(16, 30),
  /** 8 bytes an amplitude, 24 bits a part. */
  SINGLE(8, 31);

  private final int bytes;
  private final int maxQubits;

  Precision(int bytes, int maxQubits) {
    this.bytes = bytes;
    this.maxQubits = maxQubits;
  }

  /** {@return bytes of one amplitude} */
  public int bytes() {
    return bytes;
  }

  /** {@return the largest number of qubits, 16 gibibytes} */
  public int maxQubits() {
    return maxQubits;
  }
}
