// Names in the lines that a task comes from, which none of its fields holds.
#pragma once

#include <string_view>
#include <vector>

#include "model/diagnostic.h"
#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::check {

/// task/name-left: the whole of what stands between two marks is a unit, a person or a day, by itself or in front of a label (县公安局
/// 责任领导：). Where nothing was lost, labels, verbs and conventions are left there, and no names.
/// @param source of the document
/// @param said nothing is said twice
std::vector<Diagnostic> names_left(const Notice& notice, std::string_view source, const rules::Book& book, const rules::Lexicon& lexicon,
                                   const std::vector<Diagnostic>& said);

}  // namespace fenjie::check
