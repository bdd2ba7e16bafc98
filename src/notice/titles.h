// Titles compared: an announced attachment and the one printed are matched by likeness, then judged by equality.
#pragma once

#include <string>
#include <string_view>

#include "model/notice.h"
#include "rules/book.h"

namespace fenjie::notice {

/// A title's key without quotation marks, book marks and brackets: 《2022年…<报告>…表》 and 2022年…报告…表 are one
/// title.
std::string bare_title(std::string_view key);

/// 0 nothing in common .. 1 equal: twice the shared pairs of neighbouring characters over all pairs.
double likeness(std::string_view bare_a, std::string_view bare_b);

/// Sets what a title or a first sentence puts into force, without 《》: 关于印发《…》《…》的通知 are two papers.
void take_promulgated(Notice& notice, const rules::Subject& text, const rules::Book& book);

}  // namespace fenjie::notice
