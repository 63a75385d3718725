package org.hessq.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.cost.Counts;
import org.hessq.load.Loader;
import org.hessq.method.Program;
import org.hessq.report.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hessq inspect}: what a circuit is made of. */
@Command(
    name = "inspect",
    description = "Shows the registers and the exact gate counts of an OpenQASM 3 circuit.")
final class InspectCommand implements Callable<Integer> {
  private final Hessq root;

  @Parameters(index = "0", paramLabel = "FILE.qasm", description = "The circuit, or -.")
  private String file;

  InspectCommand(Hessq root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    Program program = Loader.load(file, root.sources().read(file)).orThrow();
    Routine main = program.circuit().main();
    Counts counts = Counts.of(main);
    line("qubits", BigInteger.valueOf(main.width()));
    main.registers()
        .forEach(register -> line("  " + register.name(), BigInteger.valueOf(register.width())));
    line("routines", BigInteger.valueOf(program.circuit().routines().size()));
    line("T", counts.tCount(Profile.ADAPTIVE));
    line("Toffolis", counts.toffoliCount());
    line("Cliffords", counts.cliffords());
    line("rotations", counts.rotationCount());
    line("measurements", counts.measurements(Profile.ADAPTIVE));
    counts.gates().forEach((kind, count) -> line("  " + kind.word(), count));
    return Exit.FINE;
  }

  private void line(String name, BigInteger count) {
    PrintStream out = root.console().out();
    out.println(String.format(Locale.ROOT, "%-16s %20s", name, Figures.count(count)));
  }
}
