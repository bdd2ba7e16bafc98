// Build step: proves the rule files of a directory and writes them as C++ tables.
// fenjie_embed_rules DIRECTORY OUT.cc; a broken rule file fails the build with its line and a caret.
#include <cstdint>
#include <fstream>
#include <iostream>
#include <span>
#include <string>

#include "model/error.h"
#include "rules/rule_files.h"

namespace fenjie::rules {

namespace {

/// A string literal; long texts are fine for the compilers we build with.
std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n\"\n\"";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      if (c == '"' || c == '\\' || c == '?') out += '\\';  // ?? begins a trigraph
      out += c;
    }
  }
  return out + "\"sv";
}

void write_pairs(std::ostream& out, const std::string& name, std::span<const Pair> pairs) {
  if (pairs.empty()) return;
  out << "constexpr Pair " << name << "[] = {";
  for (const auto& [first, second] : pairs) out << "{" << literal(first) << ", " << literal(second) << "}, ";
  out << "};\n";
}

void write_characters(std::ostream& out, const std::string& name, std::span<const CharacterRange> ranges) {
  if (ranges.empty()) return;
  out << "constexpr CharacterRange " << name << "[] = {";
  for (const auto& [low, high] : ranges) out << "{" << +std::uint32_t{low} << ", " << +std::uint32_t{high} << "}, ";
  out << "};\n";
}

void write_required(std::ostream& out, const std::string& name, std::span<const Texts> lists) {
  if (lists.empty()) return;
  std::string names;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    const std::string one = name + std::to_string(i);
    out << "constexpr std::string_view " << one << "[] = {";
    for (const std::string_view text : lists[i]) out << literal(text) << ", ";
    out << "};\n";
    names += one + ", ";
  }
  out << "constexpr Texts " << name << "[] = {" << names << "};\n";
}

std::string list(const std::string& name, bool empty) { return empty ? "{}" : name; }

void write_set(std::ostream& out, const ProvedSet& set, const std::string& prefix) {
  std::string table;
  int number = 0;
  for (const RuleView& rule : set.rules()) {
    const std::string name = prefix + "_" + std::to_string(number++);
    write_pairs(out, name + "_gives", rule.gives);
    write_pairs(out, name + "_constants", rule.constants);
    write_characters(out, name + "_first", rule.first);
    write_characters(out, name + "_last", rule.last);
    write_required(out, name + "_required", rule.required);
    table += "    {" + literal(rule.id) + ", " + literal(rule.pattern) + ", " +
             list(name + "_gives", rule.gives.empty()) + ", " + list(name + "_constants", rule.constants.empty()) +
             ", " + list(name + "_first", rule.first.empty()) + ", " + list(name + "_last", rule.last.empty()) + ", " +
             list(name + "_required", rule.required.empty()) + "},\n";
  }
  if (!table.empty()) out << "constexpr RuleView " << prefix << "[] = {\n" << table << "};\n";
}

void write(std::ostream& out, const ProvedRules& rules) {
  out << "// Generated from rules/ by embed_main.cc.\n#include \"rules/embedded.h\"\n\nnamespace fenjie::rules {\n\n"
         "using namespace std::string_view_literals;\n\nnamespace {\n\n";
  std::string sets, files;
  for (std::size_t i = 0; i < rules.sets.size(); ++i) {
    const std::string prefix = "set" + std::to_string(i);
    write_set(out, rules.sets[i], prefix);
    sets += "    {" + literal(rules.sets[i].name()) + ", " + list(prefix, rules.sets[i].rules().empty()) + "},\n";
  }
  for (const FileText& file : rules.files)
    files += "    {" + literal(file.name) + ",\n" + literal(file.content) + "},\n";
  out << "\nconstexpr EmbeddedSet kSets[] = {\n"
      << sets << "};\n\nconstexpr EmbeddedFile kFiles[] = {\n"
      << files
      << "};\n\n}  // namespace\n\nstd::span<const EmbeddedFile> embedded_files() { return kFiles; }\n"
         "std::span<const EmbeddedSet> embedded_sets() { return kSets; }\n"
         "std::string_view embedded_digest() { return "
      << literal(rules.digest) << "; }\n\n}  // namespace fenjie::rules\n";
}

}  // namespace

}  // namespace fenjie::rules

int main(int count, char** arguments) {
  if (count != 3) return 2;
  try {
    const auto rules = fenjie::rules::prove_rules(fenjie::rules::read_directory(arguments[1]));
    std::ofstream out(arguments[2], std::ios::binary);
    fenjie::rules::write(out, rules);
    out.close();
    return out ? 0 : 1;
  } catch (const fenjie::Error& error) {
    std::cerr << error.file() << ":" << error.line() << ": " << error.what() << "\n";
    return 1;
  }
}
