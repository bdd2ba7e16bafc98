// The words of a roster line: names and posts, however they are set apart.
#pragma once

#include <string>
#include <vector>

#include "model/notice.h"
#include "notice/lines.h"

namespace fenjie::notice {

/// A person of one line with what stands behind the name. Evidence runs on over the punctuation.
struct RosterPerson {
  Field name;  ///< empty: the line goes on with posts of the person before
  std::vector<Field> titles;
  Field phone;
  bool concurrent = false;
  bool collective = false;  ///< 各乡镇政府主要负责人, or a unit where the list is one of units
  bool unsure = false;  ///< name and post run together, and where the name ends is a guess
};

/// What stands first in the rows of a list.
enum class RowOrder { unknown, name_first, post_first };

/// The persons of `text` (a line without its role label, blanks as printed); empty when a word is neither name nor
/// post, so that the line is no roster line.
///   张 华 市政府副市长、自然资源局局长      王小明（市长）、李大海（副市长）      王小明 李大海 赵强
///   区委副书记、区长 王小明                 各乡镇政府主要负责人                  王小明 市教育局局长 13900000000
/// @param order of the rows before: after rows that begin with names, a post without a name is the person's above
std::vector<RosterPerson> persons_of(const Passage& text, RowOrder order, const Context& context);

/// 陈 立 市教育局局长; 孟凯、陈立: persons, of whom one has a post or who are several; 章丘 over 区人民政府 may be a place.
bool names_person(const Passage& text, const Context& context);

/// The units of a list of members that are units (成员单位：…); empty when an item is none.
std::vector<RosterPerson> units_of(const Passage& text, const Context& context);

}  // namespace fenjie::notice
