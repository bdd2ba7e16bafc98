// Names of persons with posts beside them: 副市长 林涛 is one person.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/task.h"
#include "rules/book.h"
#include "rules/lexicon.h"

namespace fenjie::task {

class PersonNames {
 public:
  /// `lexicon` must outlive the names.
  explicit PersonNames(const rules::Lexicon& lexicon) : lexicon_(lexicon) {}

  /// Appends the persons of a list of names and posts. A post belongs to the name behind it when the list begins with a
  /// post, else to the name before it; it stays in that name's evidence. A post that no name stands beside is kept as it is.
  void add(const std::vector<Passage>& list, std::string_view rule, std::vector<Person>& persons) const;

  /// Parts of a key.
  struct NameAndPost {
    Span name, post;
  };
  /// 副市长林涛, 林涛副市长, 局长：万里: nothing for a name or a post alone.
  std::optional<NameAndPost> name_and_post(std::string_view key) const;
  /// 李兰, 副市长李兰: one person and nothing else.
  bool is_one(std::string_view key) const { return lexicon_.is_person(key) || name_and_post(key); }
  /// 副市长: a post alone, which belongs to a name beside it.
  bool is_post(std::string_view key) const;
  /// （县财政局局长） behind 钱伟: the content of a bracket at `inner` is the post of who stands in front of it.
  bool is_post_behind_name(std::string_view key, Span inner) const;
  /// Bytes of the name in front of a bracket that closes the item: 王建平（副镇长）; in front of a post a common word, too,
  /// is a name (康庄（副市长）). 0 for others.
  std::size_t before_bracket(std::string_view key) const;

 private:
  /// Name and post of one item; either may be empty.
  struct Parts {
    Passage name;
    std::vector<Span> post;
    bool post_first = false;
    bool post_only = false;
  };
  Parts parts_of(const Passage& item) const;
  bool is_name(std::string_view key) const;

  const rules::Lexicon& lexicon_;
};

}  // namespace fenjie::task
