// What is fuzzed: each target takes any bytes. An Error is an answer; everything else that ends it is a finding.
#pragma once

#include <functional>
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

/// The built-in rules, loaded once.
const fenjie::rules::Book& book();

/// Ends the program where `holds` does not.
void demand(bool holds, const char* what);

}  // namespace fenjie::fuzz
