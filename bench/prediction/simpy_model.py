"""Twenty pairs of which each must have one up, simulated with SimPy: the same model as BenchModels.Pairs.

Usage: simpy_model.py HOURS ROUNDS. Prints events per second of the fastest round, the seconds that all rounds would take to know the
unavailability to 1 %, the unavailability, and to how many percent it is known. Seconds are of processor time.
"""
import random
import statistics
import sys
import time

import simpy

FAILS_EVERY, REPAIRED_IN, PAIRS = 1000.0, 1.0, 20


class Service:
    def __init__(self, env):
        self.env, self.events, self.lost, self.down_since = env, 0, 0, 0.0
        self.outages = []
        self.up = [2] * PAIRS

    def lose(self, pair):
        self.events += 1
        self.up[pair] -= 1
        if self.up[pair] == 0:
            self.lost += 1
            if self.lost == 1:
                self.down_since = self.env.now

    def regain(self, pair):
        self.events += 1
        self.up[pair] += 1
        if self.up[pair] == 1:
            self.lost -= 1
            if self.lost == 0:
                self.outages.append(self.env.now - self.down_since)


def component(env, service, pair, chance):
    while True:
        yield env.timeout(chance.expovariate(1 / FAILS_EVERY))
        service.lose(pair)
        yield env.timeout(chance.expovariate(1 / REPAIRED_IN))
        service.regain(pair)


def main(hours, rounds):
    best, seconds, outages = 0.0, 0.0, []
    for seed in range(rounds):
        env, chance = simpy.Environment(), random.Random(seed)
        service = Service(env)
        for pair in range(PAIRS):
            env.process(component(env, service, pair, chance))
            env.process(component(env, service, pair, chance))
        before = time.process_time()
        env.run(until=hours)
        taken = time.process_time() - before
        seconds += taken
        best = max(best, service.events / taken)
        outages += service.outages
    # Outages are rare and independent: the downtime is a compound Poisson sum.
    mean = statistics.fmean(outages)
    squares = statistics.fmean(length * length for length in outages)
    precision = 1.96 * (squares / len(outages)) ** 0.5 / mean
    needed = seconds * (precision / 0.01) ** 2
    unavailability = sum(outages) / (hours * rounds)
    print(f"{best:.0f} {needed:.1f} {unavailability:.3e} {100 * precision:.1f}")


if __name__ == "__main__":
    main(hours=float(sys.argv[1]), rounds=int(sys.argv[2]))
