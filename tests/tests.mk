# tests.mk: every test.

# ---- the suites: as they are, in float, and watched by the sanitizers
SUITES := $(notdir $(basename $(wildcard tests/suites/*.c)))
SUITE  := -std=c17 -D_XOPEN_SOURCE=700 -g -O1 -Wall -Wextra -Itangled
define suites
build/tests/$(1)/%.o: tests/suites/%.c tests/suites/helpers.h $$(wildcard tangled/*.h)
	@mkdir -p $$(@D)
	@$$(CC) $$(SUITE) $(2) -c -o $$@ $$<
build/tests/suites$(3): $$(SUITES:%=build/tests/$(1)/%.o) $(4)
	@$$(CC) $(2) -o $$@ $$^ -lcriterion $$(LIBS)
endef
$(eval $(call suites,double,,,build/libtangled.a))
$(eval $(call suites,float,-DREAL=float,-float,build/float/libtangled.a))
$(eval $(call suites,watched,$(SANITIZE),-sanitized,build/grade/libwatched.a))
# The engine of chapters 8 and 9 in its three ways, as fast as the programs have it.
build/tests/engine-%: tests/suites/engine.c tests/suites/helpers.h $(wildcard tangled/*.[ch])
	@mkdir -p $(@D)
	$(CC) -std=c17 -D_XOPEN_SOURCE=700 -O2 $(SPEED) -DMATRIX_$* -Itangled -o $@ tests/suites/engine.c $(wildcard tangled/*.c) $(if $(findstring BLAS,$*),-lopenblas) -lcriterion -lm
# Two tests with a fault sown in: they must turn red.
build/tests/seeded: tests/suites/seeded/faults.c tests/suites/helpers.h tangled/arena.c
	@mkdir -p $(@D)
	$(CC) -std=c17 -D_XOPEN_SOURCE=700 -g -O1 -Itests/suites -Itangled -o $@ $< tangled/arena.c -lcriterion -lm $(SANITIZE)
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

# ---- what changed: the suites, if anything in them or in the library did; the
# checks of each program that is newer than they are
CASES := $(notdir $(basename $(wildcard tests/programs/cases/*.txt)))
test-quick: build/tests/quick/suites build/tests/quick/by-hand $(CASES:%=build/tests/quick/%)
	@echo "all is well"
build/tests/quick/suites: build/tests/suites
	@mkdir -p $(@D)
	@echo "== suites"; $< --tap > $@.tap 2> /dev/null || { grep -A 12 '^not ok' $@.tap; exit 1; }
	@touch $@
QUICKLY = @mkdir -p $(@D); echo "== $(@F)"; /usr/bin/python3 tests/programs/run.py build/bin $(1) > $@.tap || { grep -A 1 '^not ok' $@.tap; exit 1; }; touch $@
RUNNER := $(wildcard tests/programs/*.py) build/tests/clock.so
build/tests/quick/%: tests/programs/cases/%.txt build/bin/% build/bin/feedforward $(RUNNER)
	$(call QUICKLY,$*)
build/tests/quick/tables build/tests/quick/models: build/tests/quick/%: tests/programs/cases/%.txt $(PROGRAMS) $(RUNNER)
	$(call QUICKLY,$*)
build/tests/quick/by-hand: $(PROGRAMS) $(RUNNER)
	$(call QUICKLY,by-hand)

# An hour: mutants, fuzzing, valgrind, and many runs in random order.
test-deep: test $(FUZZ:%=build/tests/fuzz-%)
	@bash tests/deep.sh
