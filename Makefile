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
.PHONY: bench book setup test test-quick tangle programs figures html pdf epub help clean test-deep record exercise grade hint reset watch grade-class
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
#> make test-quick the suites, and the programs' checks on what changed; under a minute
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
build/float/libtangled.a: $(MODULES:build/lib/%=build/float/%)
	@rm -f $@
	@ar rcsD $@ $^
build/float/bin/%: tangled/programs/%.c build/float/libtangled.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -DREAL=float -Itangled -o $@ $^ $(LIBS)

# ---- the library watched by the sanitizers, for tests and for graded answers
SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=all
build/grade/%.o: tangled/%.c $(wildcard tangled/*.h)
	@mkdir -p $(@D)
	@$(CC) -std=c17 -g -O1 $(SANITIZE) -c -o $@ $<
build/grade/libwatched.a: $(MODULES:build/lib/%=build/grade/%)
	@rm -f $@
	@ar rcsD $@ $^

include book/weave/book.mk tests/exercises/exercises.mk tests/tests.mk tests/speed/speed.mk
endif
