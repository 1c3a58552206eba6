# book.mk: the figures, the pages, the print and the EPUB.

# ---- figures
SVG := $(sort $(wildcard figures/*.svg) $(DRAWN))
figures: $(SVG)
build/figures/%.pdf: figures/%.svg
	@mkdir -p $(@D)
	@rsvg-convert -f pdf -o $@ $<

# ---- the book
WEAVE := $(filter-out %.js %.css %.mk %.svg %/carry.py %/live,$(wildcard book/weave/*)) book/references.bib $(wildcard tests/suites/*.c)
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
# (Anew, so that no file stays that the book has no longer.)
build/html/tangled/made: $(TANGLED) build/plan.mk build/html/style.css
	@rm -rf $(@D)
	@mkdir -p $(@D)
	@cp -R tangled/. $(@D)
	@touch $@

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
