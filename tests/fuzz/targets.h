// What is fuzzed: each target takes any bytes. An Error is an answer; everything else that ends it is a finding.
#pragma once

#include <string_view>

#include "model/error.h"
#include "rules/book.h"

namespace fenjie::fuzz {

void text(std::string_view bytes);      ///< bytes as a text file
void pdf(std::string_view bytes);       ///< bytes as a PDF
void lines(std::string_view bytes);     ///< a text file laid out
void pages(std::string_view bytes);     ///< glyphs and rulings laid out
void rules(std::string_view bytes);     ///< a rule file, or a vocabulary
void matching(std::string_view bytes);  ///< a text against every rule and the lexicon
void whole(std::string_view bytes);     ///< a text file through all stages, into JSON and back
void requests(std::string_view bytes);  ///< lines for fenjie worker
void returned(std::string_view bytes);  ///< fenjie's JSON read back
void workbook(std::string_view bytes);  ///< a zip file, or its parts, read back as an edited workbook

/// Writes what `workbook` takes to have been sent out to standard output, for its seeds.
void print_workbook();

struct Target {
  const char* name;
  void (*run)(std::string_view);
};
inline constexpr Target kTargets[] = {
    {"text", text},         {"pdf", pdf},     {"lines", lines},       {"pages", pages},       {"rules", rules},
    {"matching", matching}, {"whole", whole}, {"requests", requests}, {"returned", returned}, {"workbook", workbook}};
/// Null when there is none of that name.
const Target* find_target(std::string_view name);

/// Runs one input. @throws std::logic_error when something does not hold
void try_input(const Target& target, std::string_view bytes);

/// The built-in rules, loaded once.
const fenjie::rules::Book& book();

/// @throws std::logic_error where `holds` does not
void demand(bool holds, const char* what);

}  // namespace fenjie::fuzz
