// Each stage on the sample, beside the floor of reading and validating UTF-8. What compiling the rules costs is the
// difference between extracting with cold and with warm rules; what loading ICU costs is in the floor program.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/utf8.h>

#include "check/check.h"
#include "emit/json.h"
#include "emit/workbook.h"
#include "layout/layout.h"
#include "names/names.h"
#include "notice/notices.h"
#include "pipeline.h"
#include "read/read.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "rules/terms.h"
#include "support/sample.h"
#include "task/tasks.h"
#include "text/fold.h"
#include "text/words.h"

using namespace fenjie;

namespace {

const std::string& sample() {
  static const std::string bytes = tests::file_content("samples/genhe-2022.txt");
  return bytes;
}

const rules::Book& book() {
  static const rules::Book loaded = rules::Book::built_in();
  return loaded;
}

const rules::Lexicon& lexicon() {
  static const rules::Lexicon made(book());
  return made;
}

std::string copies(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += sample() + "\n";
  return text;
}

void floor_read_and_validate(benchmark::State& state) {
  for (auto _ : state) {
    const std::string bytes = tests::file_content("samples/genhe-2022.txt");
    int64_t i = 0, bad = 0;
    const auto size = static_cast<int64_t>(bytes.size());
    while (i < size) {
      UChar32 code;
      U8_NEXT(bytes.data(), i, size, code);
      bad += code < 0;
    }
    benchmark::DoNotOptimize(bad);
  }
}
BENCHMARK(floor_read_and_validate)->Unit(benchmark::kMicrosecond);

void extract_with_cold_rules(benchmark::State& state) {
  for (auto _ : state) {
    const rules::Book fresh = rules::Book::built_in();
    benchmark::DoNotOptimize(extract(sample(), "sample.txt", fresh));
  }
}
BENCHMARK(extract_with_cold_rules)->Unit(benchmark::kMicrosecond);

void stage_read(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(read::read(sample()));
}
BENCHMARK(stage_read)->Unit(benchmark::kMicrosecond);

void stage_layout(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(layout::lay_out(read::read(sample()), book()));
}
BENCHMARK(stage_layout)->Name("stage_read_and_layout")->Unit(benchmark::kMicrosecond);

void stage_notices(benchmark::State& state) {
  const Document document = layout::lay_out(read::read(sample()), book());
  for (auto _ : state) benchmark::DoNotOptimize(notice::find_notices(document, book(), lexicon()));
}
BENCHMARK(stage_notices)->Unit(benchmark::kMicrosecond);

void stage_tasks_and_names(benchmark::State& state) {
  const Document document = layout::lay_out(read::read(sample()), book());
  const notice::Notices found = notice::find_notices(document, book(), lexicon());
  for (auto _ : state) {
    for (Notice one : found.notices) {
      task::find_tasks(one, book(), lexicon());
      benchmark::DoNotOptimize(names::normalise(one, document.source, book(), lexicon()));
    }
  }
}
BENCHMARK(stage_tasks_and_names)->Unit(benchmark::kMicrosecond);

void stage_json(benchmark::State& state) {
  const Extraction extraction = extract(sample(), "sample.txt", book());
  for (auto _ : state) benchmark::DoNotOptimize(emit::to_json(extraction, book().digest()));
}
BENCHMARK(stage_json)->Unit(benchmark::kMicrosecond);

void stage_workbook(benchmark::State& state) {
  const Extraction extraction = extract(sample(), "sample.txt", book());
  for (auto _ : state) benchmark::DoNotOptimize(emit::to_workbook(extraction, 0));
}
BENCHMARK(stage_workbook)->Unit(benchmark::kMicrosecond);

/// Linear cost: the time per copy must not grow with the copies.
void extract_copies(benchmark::State& state) {
  const std::string text = copies(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(extract(text, "sample.txt", book()));
  state.counters["per_copy"] = benchmark::Counter(
      static_cast<double>(state.range(0)), benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(extract_copies)->Arg(1)->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond);

/// The baseline of the words: ICU on the same text, its own conversion included.
void words_icu_alone(benchmark::State& state) {
  const std::string key = text::fold(sample());
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createWordInstance(icu::Locale::getChinese(), status));
  for (auto _ : state) {
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(key);
    breaks->setText(text);
    int words = 0;
    while (breaks->next() != icu::BreakIterator::DONE) ++words;
    benchmark::DoNotOptimize(words);
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * key.size()));
}
BENCHMARK(words_icu_alone)->Unit(benchmark::kMicrosecond);

void words_corrected(benchmark::State& state) {
  const std::string key = text::fold(sample());
  const rules::Terms terms(book(), lexicon());
  text::WordBreaker breaker;
  for (auto _ : state)
    benchmark::DoNotOptimize(
        breaker.words(key, [&](std::string_view text, std::size_t at) { return terms.at(text, at); }));
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * key.size()));
}
BENCHMARK(words_corrected)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
