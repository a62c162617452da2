#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Tables and a plot of what Google Benchmark measured, one JSON file for each compiler."""
import argparse
import collections
import json
import pathlib
import statistics

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as pyplot

# As main.cpp names them; the first reading is what the others are compared with.
KERNELS = ["range", "opaque range", "fibonacci", "triples", "tree", "short range", "pipeline", "strings", "both ways"]
READINGS = ["hand-written", "by value", "heap", "pooled", "minimal", "native", "native minimal", "fiber"]
LOWERED = ["by value", "heap", "pooled"]
COLOURS = {"by value": "#1a7f37", "heap": "#0969da", "pooled": "#8250df", "native": "#cf222e", "fiber": "#8c959f"}


class Measured:
    """What one compiler's program measured."""

    def __init__(self, path):
        report = json.loads(path.read_text())
        self.compiler = path.stem
        self.elements = int(report["context"]["elements"])
        times = collections.defaultdict(list)
        self.frames, self.allocations = {}, {}
        for run in report["benchmarks"]:
            if run["run_type"] != "iteration":
                continue
            kernel, reading, *_ = run["name"].split("/")
            if run.get("error_occurred"):
                raise SystemExit(f"{path}: {kernel}, {reading}: {run['error_message']}")
            times[kernel, reading].append(run["cpu_time"])
            self.frames[kernel, reading] = int(run["frame"])
            self.allocations[kernel, reading] = int(run["allocations"])
        self.medians = {key: statistics.median(values) for key, values in times.items()}

    def ratio(self, kernel, reading, base="hand-written"):
        """Of medians; None where one of them cannot be written so."""
        if (kernel, reading) not in self.medians or (kernel, base) not in self.medians:
            return None
        return self.medians[kernel, reading] / self.medians[kernel, base]


def table(head, rows, left):
    print("| " + " | ".join(head) + " |")
    print("|" + "|".join("---" if i < left else "---:" for i in range(len(head))) + "|")
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print()


def number(value, digits=2):
    return "" if value is None else f"{value:.{digits}f}"


def print_times(programs):
    rows = []
    for program in programs:
        for kernel in KERNELS:
            own = program.medians[kernel, "hand-written"] / program.elements
            rows.append(
                [kernel, program.compiler, number(own)]
                + [number(program.ratio(kernel, reading)) for reading in READINGS[1:]]
                + [number(program.ratio(kernel, "native", reading)) for reading in LOWERED]
            )
    table(["kernel", "compiler", "hand-written, ns"] + READINGS[1:] + [f"native : {reading}" for reading in LOWERED], rows, 2)


def print_frames(programs):
    shown = [reading for reading in READINGS[1:] if reading not in ("fiber", "pooled")]
    rows = []
    for program in programs:
        for kernel in KERNELS:
            cells = []
            for reading in shown:
                known = (kernel, reading) in program.frames
                count = program.allocations.get((kernel, reading), 0)
                cells.append(f"{program.frames[kernel, reading]}, {count}" if known else "")
            rows.append([kernel, program.compiler] + cells)
    table(["kernel: frame bytes, allocations", "compiler"] + shown, rows, 2)


def print_compiled(path):
    compiled = {}
    for line in path.read_text().splitlines():
        compiler, part, seconds, size = line.split()
        compiled[compiler, part] = (float(seconds), int(size))
    rows = []
    for compiler, part in compiled:
        if part != "heap":
            continue
        row = [compiler]
        for what, digits in ((0, 2), (1, 0)):
            for reading in ("value", "heap", "native"):
                cell = compiled.get((compiler, reading))
                row.append(number(cell and float(cell[what]), digits))
        rows.append(row)
    head = [f"{what}, {reading}" for what in ("seconds", "bytes of code") for reading in ("by value", "heap", "native")]
    table(["generators.cpp, compiled by"] + head, rows, 1)


def plot(programs, path):
    programs = [program for program in programs if program.ratio(KERNELS[0], "native")]
    width, middle = 0.8 / len(COLOURS), (len(COLOURS) - 1) / 2
    figure, axes = pyplot.subplots(1, len(programs), figsize=(12, 5.2), sharey=True)
    for axis, program in zip(axes, programs):
        for place, (reading, colour) in enumerate(COLOURS.items()):
            known = [(i, program.ratio(kernel, reading)) for i, kernel in enumerate(KERNELS)]
            known = [(i, ratio) for i, ratio in known if ratio]
            axis.barh(
                [i + (place - middle) * width for i, _ in known],
                [ratio - 1 for _, ratio in known],
                left=1,
                height=0.95 * width,
                color=colour,
                label={"by value": "lowered, by value", "heap": "lowered, heap", "pooled": "lowered, pooled", "fiber": "Boost.Coroutine2"}.get(reading, reading),
            )
            axis.plot([ratio for _, ratio in known], [i + (place - middle) * width for i, _ in known], "o", color=colour, markersize=3)
        axis.set_xscale("log")
        axis.set_yticks(range(len(KERNELS)), KERNELS)
        axis.axvline(1, color="black", linewidth=1)
        axis.set_title(program.compiler)
        axis.set_xlabel("time in ratio to hand-written code (less is better)")
        axis.grid(axis="x", alpha=0.3)
    axes[0].invert_yaxis()
    axes[0].legend(loc="lower right")
    figure.tight_layout()
    matplotlib.rcParams["svg.hashsalt"] = "switchback"  # the same numbers make the same file
    figure.savefig(path, metadata={"Date": None})


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("measured", nargs="+", type=pathlib.Path, help="named after the compiler")
    parser.add_argument("--compiled", required=True, type=pathlib.Path, help="lines: compiler, part, seconds, bytes")
    parser.add_argument("--plot", required=True, type=pathlib.Path)
    options = parser.parse_args()
    programs = [Measured(path) for path in options.measured]
    print_times(programs)
    print("![ratios to hand-written code](performance.svg)\n")
    print_frames(programs)
    print_compiled(options.compiled)
    plot(programs, options.plot)


if __name__ == "__main__":
    main()
