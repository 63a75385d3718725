package org.hessq.execute.state;

/** A number c = scale·e^{iγ} that multiplies amplitudes when they are read. */
record Scaled(double re, double im) {
  static Scaled of(double scale, double gamma) {
    return new Scaled(scale * Math.cos(gamma), scale * Math.sin(gamma));
  }

  double re(double r, double i) {
    return re * r - im * i;
  }

  double im(double r, double i) {
    return re * i + im * r;
  }
}
