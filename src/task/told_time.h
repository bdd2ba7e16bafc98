// （一）元宵灯会 over 时间：2027年2月15日至21日: when an item takes place.
#pragma once

#include <optional>
#include <string_view>

#include "model/field.h"
#include "model/task.h"
#include "rules/lexicon.h"

namespace fenjie::task {

/// Of the key of an item's text.
struct ToldTime {
  Span text, value;  ///< what stands in front of the label; the time
};

/// The time that the last sentence of `key` gives behind a label that is one of events (时间：, 活动时间：); nothing where none does.
std::optional<ToldTime> told_time(std::string_view key, const rules::Lexicon& lexicon);

/// The time of a text that is nothing but 时间：8月25日—26日; empty for others.
Span time_alone(std::string_view key, const rules::Lexicon& lexicon);

/// 6月底前, 年内, 3月底完成, 三季度: nothing but the day, where a sentence could go on.
bool is_bare_day(const Deadline& deadline);

}  // namespace fenjie::task
