// What the steps of a way through a table's pieces cost, in doubts: 1 is what a piece costs in a column where it surely
// does not belong.
#pragma once

#include "model/document.h"

namespace fenjie::layout {

inline constexpr double kUnnumberedRow = 1.2;     // in a table whose rows are numbered
inline constexpr double kUnnumberedTable = 0.05;  // in a table whose rows are not
inline constexpr double kNumberJump = 0.3, kNumberBack = 0.6;
inline constexpr double kNumberInsideCell = 0.6, kNextNumberInsideCell = 2.5;
inline constexpr double kSectionInsideCell = 0.8;
inline constexpr double kSameLineSameCell = 1;  // two pieces of a line in one name cell
inline constexpr double kSameLineText = 0.3;    // in one cell of text
inline constexpr double kRowWithoutStart = 2;   // a row that begins behind the task column
inline constexpr double kUnfinishedName = 0.3;
inline constexpr double kWholeValue = 0.3;     // a piece that costs less is a whole value of its column
inline constexpr double kStacked = 0.05;       // whole values under each other
inline constexpr double kJoinedShare = 0.9;    // of what the parts of a broken name cost one by one
inline constexpr double kVagueBorder = kDoubtedRow;  // doubt, no price: each value that could belong to the column before
inline constexpr double kNoDoubt = 0.2;        // prices up to this only order the ways
inline constexpr int kLongestPerson = 4;       // characters
inline constexpr int kShortestText = 8;        // characters; shorter pieces may be unknown names
inline constexpr double kMoreThanWhole = 0.5;  // a second line behind a whole requirement or deadline
inline constexpr double kSentenceBehindValue = 1;  // most likely the next row's task
inline constexpr double kRowGoesOn = 0.4;      // over a page's end
inline constexpr double kNewSentenceOverPage = 1;
inline constexpr double kBrokenOff = 0.5;       // a text that ends no sentence, in a table where texts do
inline constexpr double kWiderGroupLine = 0.6;  // lines of a narrow cell are equally wide but for the last
inline constexpr double kSameSection = 0.4;
inline constexpr double kOwnText = 0.05;     // a text in the unknown column that is its own
inline constexpr double kOtherColumn = 0.4;  // than a piece's own, where each line has its column
inline constexpr double kSecondLead = 0.3;  // lead units come alone as a rule

/// Price of a row without a value in a column of this role.
double price_of_absence(ColumnRole role);

}  // namespace fenjie::layout
