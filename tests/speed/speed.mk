# speed.mk: the measurements of chapters 8 and 9, and of the race of chapter 7
BENCH := build/bench/digits.bin $(addprefix build/bench/,ours-double ours-float ours-float-PLAIN \
    $(if $(wildcard /usr/include/cblas.h /usr/include/*/cblas.h),ours-float-BLAS speed-double-BLAS speed-float-BLAS) \
    $(if $(wildcard /usr/include/floatfann.h),fann-double fann-float))
bench: $(BENCH) build/bin/speed build/bin/descend build/float/bin/speed
	@/usr/bin/python3 tests/speed/race.py
	@/usr/bin/python3 tests/speed/bench.py
	@/usr/bin/python3 tests/speed/measure.py
build/bench/digits.bin: tests/speed/digits.py
	@mkdir -p $(@D)
	@/usr/bin/python3 $<
BUILD_WAY = @mkdir -p $(@D) && $(CC) $(CFLAGS) $(SPEED) -DREAL=$(word 1,$(subst -, ,$*)) \
    $(patsubst %,-DMATRIX_%,$(word 2,$(subst -, ,$*))) -Itangled -o $@ $< $(wildcard tangled/*.c) $(if $(findstring BLAS,$*),-lopenblas) -lm
build/bench/ours-%: tests/speed/ours.c tests/speed/contender.h $(wildcard tangled/*.[ch]) Makefile
	$(BUILD_WAY)
build/bench/speed-%: tangled/programs/speed.c $(wildcard tangled/*.[ch]) Makefile
	$(BUILD_WAY)
build/bench/fann-%: tests/speed/fann.c tests/speed/contender.h
	@mkdir -p $(@D)
	@$(CC) $(filter-out -Wconversion -Wpedantic,$(CFLAGS)) $(if $(filter float,$*),-DFLOAT) -o $@ $< -l$*fann -lm
