"""Phases by nlft-qsp: nlft_phases.py TARGET OUTPUT.

TARGET holds the coefficients of T_1, T_3, ... a line each. Writes f_0...f_d a line each and prints
the CPU seconds of one solve, the best of three.
"""

import sys
import time

import numpy as np
from nlft_qsp import ChebyshevQSPPhaseFactors, ChebyshevTExpansion

PASSES = 3

odd = np.loadtxt(sys.argv[1])
coefficients = np.zeros(2 * len(odd))
coefficients[1::2] = odd
best = float("inf")
for _ in range(PASSES):
    begin = time.process_time()
    phases = ChebyshevQSPPhaseFactors.solve(ChebyshevTExpansion(list(coefficients)))
    best = min(best, time.process_time() - begin)
np.savetxt(sys.argv[2], np.real(phases.phi), fmt="%.17g")
print(f"CPU {best:.4f} s")
