# `make demo` shows what Trucewatch does, `make test` proves it. Both install what is missing; see scripts/dependencies.sh.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:

# One fixed set of flags for the release build, in a folder of its own: another set would rebuild every module.
RELEASE := --configuration release --static-swift-stdlib --scratch-path .build-release
PROGRAM := .build-release/release/trucewatch
DOSSIER ?= dossier
DEMO ?= demo.truce
PORT ?= 8080
DOCUMENTS ?= 20000
SCALE ?= usual

.PHONY: help demo test build release lint format bench load browser-test quality crash unseen agreement reliability clean dependencies docs

help: ## Show the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 22

demo: release ## Read Examples/, write the dossier, then show the record as a web application until Control-C
	@$(PROGRAM) analyze Examples --profile Examples/case.yaml --format text
	@$(PROGRAM) report Examples --profile Examples/case.yaml -o $(DOSSIER) > /dev/null
	@printf '\nThe dossier: file://%s/dossier.html (Markdown and JSON beside it)\n' "$$(cd $(DOSSIER) && pwd)"
	@$(PROGRAM) add Examples --profile Examples/case.yaml --store $(DEMO) > /dev/null
	@printf 'The web application, until you press Control-C: '
	@$(PROGRAM) serve --store $(DEMO) --port $(PORT)

test: dependencies lint ## Build with every check on, and run all tests
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build

release: dependencies ## Build the program into .build-release
	@echo "building $(PROGRAM) (the first time takes a few minutes)" >&2
	@swift build $(RELEASE) --product trucewatch 2>&1 | { grep -E 'error|warning: unre|Compiling|Build' || true; } | tail -n 3 >&2
	@test -x $(PROGRAM)

lint: ## Check the layout of the sources
	swift format lint --strict --recursive --parallel Sources Tests Package.swift

format: ## Lay out the sources
	swift format --in-place --recursive --parallel Sources Tests Package.swift

bench: release ## Time and memory, side by side in one run; SCALE=full adds 100,000 reports, which take most of an hour
	python3 scripts/bench.py $(PROGRAM) --scale $(SCALE)

load: release ## Ask a server on a store of 20,000 documents for pages, 50 a second (DOCUMENTS=2000 for a smaller store)
	python3 scripts/load-test.py $(PROGRAM) --documents $(DOCUMENTS) --store .build/load-$(DOCUMENTS).truce

browser-test: ## Work with the web application in Chromium, and keep pictures of every page under .build/browser
	swift build --product trucewatch
	python3 scripts/browser-test.py .build/debug/trucewatch .build/browser

quality: release ## Score the readers on the annotated articles in ../shared, if they are there
	scripts/quality.sh $(PROGRAM)

unseen: release ## Score the readers on annotated articles of DATASET=, a clone of ramybaly/Article-Bias-Prediction
	python3 scripts/unseen.py $(PROGRAM) "$(DATASET)"

agreement: ## Score one coder against another on articles in ../shared that were annotated twice
	python3 scripts/agreement.py

crash: ## Kill the program 200 times while it writes to a store, and look at what is left
	swift build --build-tests
	TRUCEWATCH_KILLS=200 swift test --skip-build --filter CrashTests

reliability: release ## Hold the confidence of each rule against annotated articles that it was not made from
	python3 scripts/reliability.py $(PROGRAM)

docs: ## Write docs/cli.md anew from --help, and the output that the README shows
	swift build --product trucewatch
	scripts/cli-reference.sh .build/debug/trucewatch > docs/cli.md
	python3 scripts/readme-output.py .build/debug/trucewatch

dependencies: ## Install the Debian packages that the build needs, if any is missing
	@scripts/dependencies.sh

clean: ## Remove what was built
	rm -rf .build .build-release $(DOSSIER) $(DEMO) $(DEMO)-wal $(DEMO)-shm
