// Tasks of the one unit that a letter or a slip is written to: 请你局…; 现将以下事项交你单位办理。 over items.
#pragma once

#include <string_view>
#include <vector>

#include "model/diagnostic.h"
#include "model/notice.h"
#include "rules/book.h"
#include "rules/lexicon.h"
#include "task/duty_sentence.h"
#include "task/outline_items.h"

namespace fenjie::task {

/// Rule of a task's unit that is whom the notice is written to.
constexpr std::string_view kAddressee = "addressed.unit";

/// Such a sentence over items gives them to the addressee; whom an item itself names has it. Precondition: the items are parsed.
void hand_over_items(std::vector<ParsedItem>& items, const Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon, const DutySentences& sentences);

/// 你局 in a task becomes the addressee's name; tasks of a slip that charge nobody are its.
/// @return task/given-to-addressee, info: how many tasks have it without printing it
std::vector<Diagnostic> give_to_addressee(Notice& notice, const rules::Book& book, const rules::Lexicon& lexicon);

}  // namespace fenjie::task
