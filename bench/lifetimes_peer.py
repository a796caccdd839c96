"""``PYTHON bench/lifetimes_peer.py FITTER BOOK.npz``: seconds of processor time that lifetimes takes.

Runs in whatever Python has it, with nothing of ours: today's pandas is too new for it.
"""

import importlib
import sys
import time
import warnings

import numpy as np

warnings.simplefilter("ignore")
lifetimes = importlib.import_module("lifetimes")
told = np.load(sys.argv[2])
columns = [told[name] for name in told.files]
fitter = getattr(lifetimes, sys.argv[1])()
began = time.process_time()
fitter.fit(*columns)
print(time.process_time() - began)
