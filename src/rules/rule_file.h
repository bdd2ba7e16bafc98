// One rule file as it stands in rules/: what the TOML says, not yet proved (rules/proof.h does that).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fenjie::rules {

/// A file of a rules directory.
struct FileText {
  std::string name;  ///< without folders: deadline.toml
  std::string path;  ///< as messages show it: rules/deadline.toml
  std::string content;
};

/// Where a value stands in its file; both from 1, the column in characters.
struct Place {
  int line = 0;
  int column = 0;
};

/// @throws Error with path, line, the sentence, the line itself and a caret under `place`
[[noreturn]] void fail_at(const FileText& file, Place place, const std::string& code, const std::string& sentence);

/// Where `snippet` stands inside the value that begins at `value`; `value` itself when it is not there as written.
Place place_within(const FileText& file, Place value, std::string_view snippet);

/// How a stage tries a rule: anywhere in a text, at its beginning, or on the whole of it.
enum class Use { find, start, full };

struct Example {
  std::string text;                                         ///< as printed
  std::vector<std::pair<std::string, std::string>> values;  ///< capture or field -> value; "" took no part
  Place place;
};

struct Rule {
  std::string id;
  std::string pattern;                                     ///< as written, fragments by name
  std::vector<std::pair<std::string, std::string>> gives;  ///< field -> capture
  std::vector<std::pair<std::string, std::string>> constants;
  std::vector<Example> match, reject;
  Use use = Use::find;
  bool use_is_given = false;
  Place place;  ///< of the id
  Place pattern_place;
};

struct Fragment {
  std::string pattern;
  Place place;
};

struct RuleFile {
  FileText text;
  std::string set;  ///< file stem
  std::map<std::string, Fragment> fragments;
  std::vector<Rule> rules;  ///< in order of precedence
};

/// @throws Error rules/syntax, rules/unknown-key, rules/missing-key, rules/wrong-type
RuleFile read_rule_file(FileText text);

}  // namespace fenjie::rules
