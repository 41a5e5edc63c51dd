#!/usr/bin/env python3
"""Asks a server on a large store for pages at a constant rate, and says how long the answers take.

usage: load-test.py PROGRAM [--documents N] [--store FILE] [--rate N] [--seconds N] [--search WORDS]

Without a store at FILE, one is made from reports that scripts/bench.py makes, which takes long for many documents; it is
kept, so the next run begins at once. The times are counted from the moment at which a request was due, so that a slow
answer is not hidden by the requests that wait behind it; the processor time of a page does not depend on what else the
machine does. Ends with status 1 when a limit is missed.
"""
import http.client
import itertools
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time

import bench

# What is asked for, and the milliseconds that 99 of 100 answers may take.
LIMITS = {"status board": 100, "incident page": 100, "search": 100, "map": 100, "reader": 50, "list of incidents": 100,
          "timeline": 100, "all of these": 100}
MEMORY = 700
FIRST_PAGE = 1.0
# Rare and common words, one and two, with and without facets: some hundred searches, so that what is kept of one search
# seldom helps the next.
WORDS = ["ceasefire", "killed", "strike", "convoy", "the", "civilians", "hospital", "trucks", "truce", "aid", "shell*", "ambassador",
         "said", "army", "rebels", "wounded", "fighters", "on"]
FACETS = ["", "&kind=quotation", "&place=Aleppo", "&kind=figure&place=Homs"]
SEARCHES = [words + facet for facet in FACETS for words in
            WORDS + [a + "+" + b for a, b in itertools.combinations(WORDS, 2)]]


def make(program, store, count):
    """Adds made reports to a new store."""
    texts, name = bench.sources()
    with tempfile.TemporaryDirectory() as folder:
        files, _ = bench.lines(folder, bench.Maker(texts), count)
        print("making a store of %d reports drawn from %s" % (count, name), flush=True)
        subprocess.run([program, "add", "--store", store] + files, stdout=subprocess.DEVNULL, check=True)


class Service:
    """A server on a store."""

    def __init__(self, program, store):
        self.begun = time.perf_counter()
        self.process = subprocess.Popen(
            [program, "serve", "--store", store, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        address = self.process.stdout.readline().strip()
        self.port = int(address.rstrip("/").rsplit(":", 1)[1])
        self.listening = time.perf_counter() - self.begun

    def get(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, body

    def items(self, path):
        return json.loads(self.get("/api/v1" + path)[1])["items"]

    def memory(self, name):
        """A line of what the system knows of the process' memory, in MB."""
        with open("/proc/%d/status" % self.process.pid) as file:
            return next(int(line.split()[1]) / 1024 for line in file if line.startswith(name))

    def work(self):
        """The seconds of processor time that the process has used."""
        with open("/proc/%d/stat" % self.process.pid) as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self):
        self.process.terminate()
        self.process.wait()


def load(port, paths, rate, seconds, clients=16):
    """Milliseconds of each answer, and how many answers were none; so many requests a second, whatever comes back."""
    count = int(rate * seconds)
    chosen = random.Random(7).choices(paths, k=count)
    times, failures, lock, turn = [], [], threading.Lock(), iter(range(count))
    start = time.perf_counter() + 0.1

    def client():
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        while True:
            with lock:
                number = next(turn, None)
            if number is None:
                return connection.close()
            due = start + number / rate
            time.sleep(max(0, due - time.perf_counter()))
            connection.request("GET", chosen[number])
            answer = connection.getresponse()
            answer.read()
            taken = (time.perf_counter() - due) * 1000
            with lock:
                times.append(taken)
                if answer.status != 200:
                    failures.append((answer.status, chosen[number]))

    threads = [threading.Thread(target=client) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(times), failures


def pages(service):
    """The addresses of each kind of page, taken from the record itself."""
    pick = random.Random(5)
    summary = json.loads(service.get("/api/v1/summary")[1])

    def some(name, total, path):
        last = max(1, total // 200)
        numbers = sorted({1, last, *(pick.randrange(1, last + 1) for _ in range(3))})
        return [path(item) for number in numbers for item in service.items("/%s?size=200&page=%d" % (name, number))]

    found = {
        "status board": ["/"],
        "incident page": some("incidents", summary["incidents"], lambda item: "/incidents/" + item["key"]),
        "search": ["/search?q=" + words for words in SEARCHES],
        "map": ["/map"],
        "reader": some("documents", summary["documents"], lambda item: "/documents/" + item["id"].removeprefix("sha256:")),
        "list of incidents": ["/incidents", "/incidents?page=3", "/incidents?of=shelling", "/incidents?from=2014-03-01"],
        "timeline": ["/timeline", "/timeline?from=2014-05-01&to=2014-06-01"],
    }
    found["all of these"] = [path for paths in found.values() for path in pick.choices(paths, k=20)]
    return found, summary


def main():
    program = os.path.abspath(sys.argv[1])
    count = int(bench.option("--documents", 20_000))
    store = bench.option("--store", "load-%d.truce" % count)
    rate, seconds = float(bench.option("--rate", 50)), float(bench.option("--seconds", 20))
    if not os.path.exists(store):
        make(program, store, count)
        before = time.perf_counter()
        service = Service(program, store)
        print("the record was brought together in %.0f s, at most %.0f MB" % (
            time.perf_counter() - before, service.memory("VmHWM")), flush=True)
        service.stop()
    service, missed = Service(program, store), []
    try:
        service.get("/")
        first = time.perf_counter() - service.begun
        print("the first page came %.2f s after the start" % first, flush=True)
        if first > FIRST_PAGE:
            missed.append("first page")
        found, summary = pages(service)
        print("%d documents, %d incidents; %.0f requests a second for %.0f s each" % (
            summary["documents"], summary["incidents"], rate, seconds))
        print("%-18s %8s %8s %8s %8s %8s %8s" % (
            "page", "kB", "cpu ms", "p50 ms", "p99 ms", "most ms", "limit ms"), flush=True)
        for name, paths in found.items():
            size = len(service.get(paths[0])[1]) / 1000
            before = service.work()
            times, failures = load(service.port, paths, rate, seconds)
            work = (service.work() - before) * 1000 / len(times)
            middle, high = times[len(times) // 2], times[int(len(times) * 0.99)]
            print("%-18s %8.0f %8.1f %8.1f %8.1f %8.1f %8d" % (
                name, size, work, middle, high, times[-1], LIMITS[name]), flush=True)
            if failures:
                print("    %d answers were none, such as %s" % (len(failures), failures[0]))
            if high > LIMITS[name] or failures:
                missed.append(name)
        memory = service.memory("VmHWM")
        print("memory: at most %.0f MB, now %.0f MB" % (memory, service.memory("VmRSS")))
        if memory > MEMORY:
            missed.append("memory")
    finally:
        service.stop()
    sys.exit("missed: " + ", ".join(missed) if missed else 0)


if __name__ == "__main__":
    main()
