// Words of a text: terms, units and persons stay whole, and every word is where it stands in the text.
#include "rules/terms.h"

#include <set>
#include <sstream>

#include "pipeline.h"
#include "support/catch.h"
#include "support/sample.h"
#include "support/table_from_text.h"
#include "text/fold.h"
#include "text/words.h"

using namespace fenjie;
using namespace fenjie::tests;

namespace {

std::vector<text::Word> words_of(const std::string& key, const std::vector<std::string>& names = {}) {
  static text::WordBreaker breaker;
  const rules::Terms terms(book(), lexicon(), names);
  return breaker.words(key, [&](std::string_view text, std::size_t at) { return terms.at(text, at); });
}

std::string cut(const std::string& key) {
  return listed(words_of(key), [&](const text::Word& word) { return key.substr(word.span.begin, word.span.size()); });
}

bool keeps_whole(const std::string& sentence, const std::string& name, const std::vector<std::string>& names = {}) {
  const std::size_t begin = sentence.find(name);
  for (const text::Word& word : words_of(sentence, names))
    if (word.span == Span{begin, begin + name.size()}) return true;
  return false;
}

struct Names {
  std::set<std::string> units, persons;
};

Names names_of_samples() {
  Names names;
  for (const char* file : {"genhe-2022.txt", "linjiang-table.tsv", "linjiang-brackets.txt", "qingshan-labels.txt",
                           "beihe-narrative.txt", "baisha-brackets.txt", "yongning-narrative.txt", "donghu-table.tsv", "anhe-first-leads.txt", "pinghu-one-line.txt"}) {
    const Extraction extraction = extract(file_content(std::string("samples/") + file), file, book());
    for (const Notice& notice : extraction.notices)
      for (const Task& task : notice.tasks) {
        for (const Unit& unit : task.units) names.units.insert(text::fold(unit.name.value));
        for (const auto* persons : {&task.leaders, &task.persons})
          for (const Person& person : *persons) names.persons.insert(text::fold(person.name.value));
      }
  }
  return names;
}

/// The share of `names` that stays whole in sentences, with the first few that do not.
template <class Sentence>
std::string share_whole(const std::set<std::string>& names, Sentence sentence, double least,
                        const std::vector<std::string>& known = {}) {
  std::size_t whole = 0;
  std::string broken;
  for (const std::string& name : names) {
    if (keeps_whole(sentence(name), name, known))
      ++whole;
    else
      broken += " " + cut(sentence(name));
  }
  const double share = static_cast<double>(whole) / static_cast<double>(names.size());
  return share >= least ? std::string("enough") : std::to_string(share) + broken;
}

}  // namespace

TEST_CASE("words are ICU's between terms that stay whole") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"深化放管服改革，优化营商环境。", "深化、放管服、改革、，、优化、营商环境、。"},
      {"由市发展和改革委员会牵头，财政局配合", "由、市发展和改革委员会、牵头、，、财政局、配合"},
      {"推进 5G基站建设", "推进、5G基站、建设"},
      {"", ""},
      {"营商环境", "营商环境"},
  };
  for (const auto& [key, words] : table) CHECK(key + " -> " + cut(key) == key + " -> " + words);
}

TEST_CASE("words cover a text in order, without its blanks") {
  const std::string key = text::fold(file_content("samples/genhe-2022.txt"));
  std::string joined, printed;
  std::size_t end = 0;
  for (const text::Word& word : words_of(key)) {
    REQUIRE(word.span.begin >= end);
    end = word.span.end;
    joined += key.substr(word.span.begin, word.span.size());
  }
  const auto is_blank = [](char byte) { return static_cast<unsigned char>(byte) <= 0x20; };
  for (const char byte : key)
    if (!is_blank(byte)) printed += byte;
  std::erase_if(joined, is_blank);
  CHECK(joined == printed);
}

TEST_CASE("units and persons of the samples stay whole") {
  const Names names = names_of_samples();
  CHECK(names.units.size() > 50);
  CHECK(names.persons.size() > 40);
  const auto in_list = [](const std::string& name) { return "责任单位：市审计局、" + name + "、市统计局。"; };
  const auto in_sentence = [](const std::string& name) { return "推进项目建设，由" + name + "牵头，尽快完成。"; };
  const auto in_text = [](const std::string& name) { return "请" + name + "尽快推进项目建设。"; };
  CHECK(share_whole(names.units, in_list, .98) == "enough");
  CHECK(share_whole(names.units, in_sentence, .98) == "enough");
  CHECK(share_whole(names.persons, in_list, .98) == "enough");
  std::vector<std::string> known(names.units.begin(), names.units.end());
  known.insert(known.end(), names.persons.begin(), names.persons.end());
  CHECK(share_whole(names.units, in_text, .98, known) == "enough");
  CHECK(share_whole(names.persons, in_text, .98, known) == "enough");
}

TEST_CASE("terms that no list has are found by their parts") {
  std::istringstream lines(file_content("tests/data/unlisted-terms.txt"));
  const rules::Vocabulary& listed = book().vocabulary("official-terms");
  const rules::Terms terms(book(), lexicon());
  std::size_t all = 0, found = 0;
  std::string missed;
  for (std::string line; std::getline(lines, line); ++all) {
    CHECK_FALSE(listed.contains(line));
    const std::string key = "全面推进" + line + "，确保落实。";
    const std::vector<std::string_view> official = terms.official(key);
    if (official.size() == 1 && official.front() == line)
      ++found;
    else
      missed += " " + line;
  }
  CHECK(all > 100);
  CHECK((static_cast<double>(found) >= .95 * static_cast<double>(all) ? std::string("enough") : missed) == "enough");
}

TEST_CASE("300 official terms stay whole") {
  std::istringstream lines(file_content("tests/data/official-terms.txt"));
  std::set<std::string> terms;
  for (std::string line; std::getline(lines, line);) terms.insert(text::fold(line));
  CHECK(terms.size() == 300);
  CHECK(share_whole(terms, [](const std::string& term) { return "全面推进" + term + "工作，确保落实。"; }, .98) == "enough");
  CHECK(share_whole(terms, [](const std::string& term) { return "做好" + term; }, .98) == "enough");
}
