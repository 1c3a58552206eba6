# Tangled Neurons.  `make help` lists the verbs.
SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
.DELETE_ON_ERROR:
.SUFFIXES:

CC     ?= cc
REAL   := double
CFLAGS := -std=c17 -O2 -g -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror
export SOURCE_DATE_EPOCH := 1767225600
export FORCE_SOURCE_DATE := 1
export LC_ALL := C.UTF-8
export TZ := UTC

GOALS := $(or $(MAKECMDGOALS),book)
.PHONY: bench book setup test tangle programs figures html pdf epub help clean test-deep record exercise grade hint reset watch grade-class
.DEFAULT_GOAL := book

ifneq (,$(filter setup,$(GOALS)))
# The packages first; then the rest, in a make that finds them.
setup: ; @sh book/weave/packages.sh install $(filter bench,$(GOALS))
$(filter-out setup,$(GOALS)): setup ; @$(MAKE) --no-print-directory $@
else

MISSING := $(shell sh book/weave/packages.sh missing $(GOALS))
ifneq (,$(MISSING))
$(error $(MISSING))
endif

help:
	@sed -n 's/^#> //p' Makefile
clean:
	rm -rf build
#> make setup      install what is missing (Debian packages, by name)
#> make book       build/html/index.html, build/book.pdf, build/book.epub; with solutions: EDITION=teacher
#> make html       one of the three; also: make pdf, make epub
#> make tangle     the C of the book, in tangled/
#> make programs   the programs, in build/bin/ (needs only a C compiler)
#> make figures    the figures, in figures/
#> make exercise   the exercises; make exercise EX=1.1 begins one
#> make grade      how far you are; make grade EX=1.1 judges one; also: make hint, reset, watch
#> make grade-class CLASS=folder   grade a class: marks, feedback, exports; with OUT=folder: into that one
#> make test       every test
#> make test-deep  and those that take an hour
#> make record     let the book print what the tests measured
#> make bench      measure this machine, and other libraries on it, for chapters 8 and 9
#> make clean      remove build/

ifneq (,$(filter-out help clean,$(GOALS)))
# What the chapters hold: tangled, run and drawn by rules of their own.  Made
# before anything else; make then reads it and begins afresh.  In that round it
# is not made again, or a chapter that is dated in the future would never let
# make come to an end.
include build/plan.mk
build/plan.mk: $(if $(MAKE_RESTARTS),,$(wildcard book/*.nw figures/*.gp) book/weave/plan.py book/weave/tangle.sh book/weave/names.awk \
    book/weave/finish.py book/weave/lint.py book/weave/parts.txt)
	@mkdir -p build/out build/bin build/runs build/figures build/print
	@if command -v notangle > /dev/null && [ -x /usr/bin/python3 ]; then \
	    /usr/bin/python3 book/weave/lint.py chunks >&2 && sh book/weave/tangle.sh tangled && /usr/bin/python3 book/weave/plan.py; \
	else echo "noweb or python3 is missing: building tangled/ as it is"; touch $@; fi
endif

book: html pdf epub
tangle: build/plan.mk

SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=all

# ---- programs
MODULES  := $(patsubst tangled/%.c,build/lib/%.o,$(wildcard tangled/*.c))
PROGRAMS := $(patsubst tangled/programs/%.c,build/bin/%,$(wildcard tangled/programs/*.c))
programs: $(PROGRAMS)
# The fast modules of chapters 8 and 9.  -O3 makes vectors; contraction lets a * b + c
# be one instruction where the processor has it; not to trap changes no number.
FAST   := batch exponential ladder lanes matrix sigmoid_table small stepper
SPEED  := -O3 -ffp-contract=fast -fno-trapping-math
# How matrices are multiplied: in tiles of our own, or BLAS=openblas, or BLAS=none.
BLAS   := tiles
WAY    := $(if $(filter openblas,$(BLAS)),-DMATRIX_BLAS)$(if $(filter none,$(BLAS)),-DMATRIX_PLAIN)
LIBS   := $(if $(filter openblas,$(BLAS)),-lopenblas) -lm
ifneq ($(BLAS),$(shell cat build/blas 2> /dev/null))
$(shell mkdir -p build && echo $(BLAS) > build/blas)
endif
$(FAST:%=build/lib/%.o): CFLAGS += $(SPEED) $(WAY)
$(FAST:%=build/lib/%.o): build/blas
build/lib/%.o: tangled/%.c $(wildcard tangled/*.h) Makefile
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -DREAL=$(REAL) -c -o $@ $<
build/libtangled.a: $(MODULES)
	@rm -f $@
	ar rcsD $@ $^
build/bin/speed build/float/bin/speed: CFLAGS += $(SPEED)
build/bin/%: tangled/programs/%.c build/libtangled.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -DREAL=$(REAL) -Itangled -o $@ $< build/libtangled.a $(LIBS)

$(FAST:%=build/float/%.o): CFLAGS += $(SPEED) $(WAY)
$(FAST:%=build/float/%.o): build/blas
build/float/%.o: tangled/%.c $(wildcard tangled/*.h) Makefile
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) -DREAL=float -c -o $@ $<
.SECONDARY: $(MODULES:build/lib/%=build/float/%)
build/float/bin/%: tangled/programs/%.c $(MODULES:build/lib/%=build/float/%)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -DREAL=float -Itangled -o $@ $^ $(LIBS)

# ---- exercises
build/grade/%.o: tangled/%.c $(wildcard tangled/*.h)
	@mkdir -p $(@D)
	@$(CC) -std=c17 -g -O1 $(SANITIZE) -c -o $@ $<
build/grade/libwatched.a: $(patsubst tangled/%.c,build/grade/%.o,$(wildcard tangled/*.c))
	@rm -f $@
	@ar rcsD $@ $^
# What is asked for goes by way of the environment: blanks and quotes are no trouble.
export EX CLASS OUT
DESK = @/usr/bin/python3 tests/exercises/desk.py
GRADING := build/libtangled.a build/grade/libwatched.a
exercise: $(GRADING)
	$(DESK) $(if $(EX),lay "$$EX",list)
grade: $(GRADING)
	$(DESK) grade "$$EX" || [ $$? -eq 1 ]
hint: ; $(DESK) hint "$$EX"
reset: ; $(DESK) reset "$$EX"
watch: $(GRADING)
	$(DESK) watch "$$EX"
grade-class: $(GRADING)
	@/usr/bin/python3 tests/exercises/class.py "$$CLASS"

# ---- figures
SVG := $(sort $(wildcard figures/*.svg) $(DRAWN))
figures: $(SVG)
build/figures/%.pdf: figures/%.svg
	@mkdir -p $(@D)
	@rsvg-convert -f pdf -o $@ $<

# ---- the book
WEAVE := $(filter-out %.js %.css %.svg %/carry.py %/live,$(wildcard book/weave/*)) book/references.bib $(wildcard tests/*.c)
PANDOC = pandoc --fail-if-warnings -f book/weave/book.lua --citeproc --bibliography book/references.bib \
         --lua-filter book/weave/after.lua --metadata-file book/weave/metadata.yaml
# The student's edition has no solutions: make book EDITION=teacher has them.
EDITION := student
SOLUTIONS := $(if $(filter teacher,$(EDITION)),,98-solutions)
CHAPTERS := $(filter-out $(SOLUTIONS:%=book/%.nw),$(wildcard book/*.nw))
ifneq ($(EDITION),$(shell cat build/edition 2> /dev/null))
$(shell mkdir -p build && echo $(EDITION) > build/edition && rm -f build/html/98-*.html)
endif
build/tokens: build/plan.mk build/edition
	@/usr/bin/python3 book/weave/lint.py prose >&2
	@N=/usr/lib/noweb; $$N/markup $(CHAPTERS) | $$N/finduses | $$N/noidx > $@
HTML := $(patsubst %,build/html/%.html,index $(filter-out $(SOLUTIONS),$(PAGES)) $(addsuffix -files,$(FILED)) indexes)
html: $(HTML) build/html/fonts/made build/html/moved $(addprefix build/html/,book.js search.js anchors.js lunr.js tangled.js) build/html/tangled/made
build/html/%.html: build/tokens $(RUNS) $(SVG) $(WEAVE) build/html/style.css
	@TARGET=html PAGE=$* $(PANDOC) -s --template book/weave/page.html -t html -o $@ $<
build/html/style.css: .packages/node_modules/uplot/dist/uPlot.min.css book/weave/style.css book/weave/icon.svg
	@mkdir -p $(@D)
	@cp book/weave/icon.svg $(@D)
	@cat $(filter %.css,$^) | /usr/bin/python3 -m rcssmin > $@
build/html/search.js build/html/anchors.js: build/html/%.js: build/tokens $(RUNS) $(WEAVE) build/html/style.css
	@TARGET=html PAGE=$* $(PANDOC) -t html -o $@ $<
build/html/moved: book/weave/moved.sh book/weave/moved.txt build/html/style.css
	@sh $< $(@D)
	@touch $@
build/html/lunr.js: /usr/share/javascript/lunr/lunr.min.js build/html/style.css
	@cp $< $@
build/html/book.js: book/weave/book.js build/html/style.css
	@/usr/bin/python3 -m rjsmin < $< > $@
# The live figures: the parts, then a file a chapter, as one script.
build/page/live.js: $(sort $(wildcard book/weave/live/parts/*.js)) $(sort $(wildcard book/weave/live/*.js))
	@mkdir -p $(@D)
	@{ echo 'let tangled_live; (() => { "use strict";'; cat $^; echo '})();'; } | /usr/bin/python3 -m rjsmin > $@
build/html/tangled/made: $(TANGLED) build/html/style.css
	@mkdir -p $(@D)
	@cp -R tangled/. $(@D)
	@touch $@

# ---- the C of the page, for the machine in the browser
# Its messages hold no fractions, so the smaller printf will do.
PAGE_MODULES := page activation arena backprop cross_entropy dataset error labels line lines loss network neuron optimiser random sgd sigmoid softmax text valley
WASM := $(PAGE_MODULES:%=build/page/%.o)
build/page/%.o: tangled/%.c $(wildcard tangled/*.h) Makefile
	@mkdir -p $(@D)
	@clang --target=wasm32-wasi -std=c17 -O2 -ffunction-sections -Wall -Wextra -Werror -c -o $@ $<
build/page/tangled.wasm: $(WASM)
	@wasm-ld --entry _initialize --gc-sections --strip-all -o $@ /usr/lib/wasm32-wasi/crt1-reactor.o $(WASM) \
	    /usr/lib/wasm32-wasi/libc-printscan-no-floating-point.a /usr/lib/wasm32-wasi/libc.a $(shell clang --target=wasm32-wasi -print-libgcc-file-name)
build/html/tangled.js: build/page/tangled.wasm .packages/node_modules/uplot/dist/uPlot.iife.min.js build/page/live.js \
    book/weave/carry.py $(wildcard tangled/data/*.csv)
	@/usr/bin/python3 book/weave/carry.py $(wordlist 1,3,$^) > $@
build/html/fonts/made: book/weave/fonts.py
	@/usr/bin/python3 $< $(@D)
	@touch $@
pdf: build/book.pdf
build/book.pdf: build/tokens $(RUNS) $(SVG:figures/%.svg=build/figures/%.pdf) $(WEAVE)
	@TARGET=latex $(PANDOC) -s --template book/weave/print.tex -t latex --top-level-division=chapter \
	    -o build/print/book.tex $<
	@sh book/weave/print.sh
epub: build/book.epub
build/book.epub: build/tokens $(RUNS) $(SVG) $(WEAVE) build/html/fonts/made
	@TARGET=epub sh book/weave/epub.sh $(PANDOC)

# ---- the measurements of chapters 8 and 9, and of the race of chapter 7
BENCH := build/bench/digits.bin $(addprefix build/bench/,ours-double ours-float ours-float-PLAIN \
    $(if $(wildcard /usr/include/cblas.h /usr/include/*/cblas.h),ours-float-BLAS speed-double-BLAS speed-float-BLAS) \
    $(if $(wildcard /usr/include/floatfann.h),fann-double fann-float))
bench: $(BENCH) build/bin/speed build/bin/descend build/float/bin/speed
	@/usr/bin/python3 tests/bench/race.py
	@/usr/bin/python3 tests/bench/bench.py
	@/usr/bin/python3 tests/bench/measure.py
build/bench/digits.bin: tests/bench/digits.py
	@mkdir -p $(@D)
	@/usr/bin/python3 $<
BUILD_WAY = @mkdir -p $(@D) && $(CC) $(CFLAGS) $(SPEED) -DREAL=$(word 1,$(subst -, ,$*)) \
    $(patsubst %,-DMATRIX_%,$(word 2,$(subst -, ,$*))) -Itangled -o $@ $< $(wildcard tangled/*.c) $(if $(findstring BLAS,$*),-lopenblas) -lm
build/bench/ours-%: tests/bench/ours.c tests/bench/contender.h $(wildcard tangled/*.[ch]) Makefile
	$(BUILD_WAY)
build/bench/speed-%: tangled/programs/speed.c $(wildcard tangled/*.[ch]) Makefile
	$(BUILD_WAY)
build/bench/fann-%: tests/bench/fann.c tests/bench/contender.h
	@mkdir -p $(@D)
	@$(CC) $(filter-out -Wconversion -Wpedantic,$(CFLAGS)) $(if $(filter float,$*),-DFLOAT) -o $@ $< -l$*fann -lm

# ---- tests
SUITES := $(wildcard tests/*.c)
# The suites: as they are, in float, and watched by the sanitizers.
SUITE = $(CC) -std=c17 -D_XOPEN_SOURCE=700 -g -Wall -Wextra -Itangled -o $@ $(SUITES) $(wildcard tangled/*.c) -lcriterion -lm
TESTED := $(SUITES) tests/helpers.h $(wildcard tangled/*.[ch])
build/tests/suites: $(TESTED)
	@mkdir -p $(@D)
	$(SUITE) -O1
build/tests/suites-float: $(TESTED)
	@mkdir -p $(@D)
	$(SUITE) -O1 -DREAL=float
build/tests/suites-sanitized: $(TESTED)
	@mkdir -p $(@D)
	$(SUITE) -O1 $(SANITIZE)
# The engine of chapters 8 and 9 in its three ways, as fast as the programs have it.
build/tests/engine-%: $(TESTED)
	@mkdir -p $(@D)
	$(CC) -std=c17 -D_XOPEN_SOURCE=700 -O2 $(SPEED) -DMATRIX_$* -Itangled -o $@ tests/engine.c $(wildcard tangled/*.c) $(if $(findstring BLAS,$*),-lopenblas) -lcriterion -lm
# Two tests with a fault sown in: they must turn red.
build/tests/seeded: tests/seeded/faults.c tests/helpers.h tangled/arena.c
	@mkdir -p $(@D)
	$(CC) -std=c17 -D_XOPEN_SOURCE=700 -g -O1 -Itests -Itangled -o $@ $< tangled/arena.c -lcriterion -lm $(SANITIZE)
# What reads outside text, given every kept input under the sanitizers.
FUZZ := numbers table model
build/tests/replay-%: tests/fuzz/%.c tests/fuzz/replay.c tests/fuzz/fuzz.h $(wildcard tangled/*.[ch])
	@mkdir -p $(@D)
	$(CC) -std=c17 -g -O1 $(SANITIZE) -Itangled -o $@ $< tests/fuzz/replay.c $(wildcard tangled/*.c) -lm
build/tests/fuzz-%: tests/fuzz/%.c tests/fuzz/fuzz.h $(wildcard tangled/*.[ch])
	@mkdir -p $(@D)
	clang -std=c17 -g -O1 -fsanitize=fuzzer $(SANITIZE) -Itangled -o $@ $< $(wildcard tangled/*.c) -lm
# Libraries to preload: the nth allocation fails; a clock that the test sets.
build/tests/%.so: tests/faults/%.c
	@mkdir -p $(@D)
	$(CC) -std=gnu17 -O1 -shared -fPIC -o $@ $< -ldl -lm
# The library where the nth allocation fails.
build/tests/starved: tests/faults/library.c build/grade/libwatched.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -D_XOPEN_SOURCE=700 $(SANITIZE) -Itangled -Wl,--wrap=calloc,--wrap=realloc,--wrap=aligned_alloc -o $@ $^ -lm
build/sanitized/%: tangled/programs/%.c build/grade/libwatched.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(SANITIZE) -Itangled -o $@ $^ -lm
# Take over what the tests measured, for the book to print.
record:
	@for file in build/tests/record/*; do sort -t, -k1,1V $$file > tests/record/$${file##*/}; done
WAYS := TILES PLAIN BLAS
test: $(GRADING) build/tests/suites build/tests/suites-float build/tests/suites-sanitized $(WAYS:%=build/tests/engine-%) build/tests/seeded build/tests/starved build/tests/alloc.so build/tests/clock.so $(FUZZ:%=build/tests/replay-%) book $(PROGRAMS:build/bin/%=build/sanitized/%)
	@bash tests/run.sh
# An hour: mutants, fuzzing, valgrind, and many runs in random order.
test-deep: test $(FUZZ:%=build/tests/fuzz-%)
	@bash tests/deep.sh
endif
