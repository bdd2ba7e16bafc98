#include "notice/joint_issuers.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "text/fold.h"

namespace fenjie::notice {

namespace {

/// Behind 东陵市工信局 of 东陵市工信局市机关事务管理局, behind 人民银行东陵分行 of 人民银行东陵分行东陵银保监局; 0 for others.
template <typename IsIssuer>
std::size_t behind_first(const std::string& name, const IsIssuer& is_issuer_name) {
  constexpr std::size_t kCharacter = 3;  // bytes
  constexpr std::string_view kLevels[] = {"市", "省", "县", "区"}, kBanks[] = {"分行", "支行"};
  for (std::size_t at = 2 * kCharacter; at + 2 * kCharacter < name.size(); at += kCharacter) {
    const std::string front = name.substr(0, at), rest = name.substr(at);
    const bool level = std::any_of(std::begin(kLevels), std::end(kLevels), [&](std::string_view word) { return rest.starts_with(word); });
    const bool bank = std::any_of(std::begin(kBanks), std::end(kBanks), [&](std::string_view word) { return front.ends_with(word); });
    if ((level || bank) && is_issuer_name(front) && is_issuer_name(rest)) return at;
  }
  return 0;
}

/// 中共临江市委临江市人民政府: the second name begins with the same place; 、 is put between them.
std::string parted_by_place(const std::string& name, const Context& context) {
  constexpr std::string_view kParty = "中共";
  constexpr std::size_t kPlace = 9;  // bytes: three characters, 临江市
  const rules::RuleSet& header = context.book.set("header");
  const auto is_issuer_name = [&](const std::string& part) {
    const auto match = header.full(text::fold(part));
    return match && match->constant("is") == "issuer";
  };
  const std::size_t begin = name.starts_with(kParty) ? kParty.size() : 0;
  if (name.size() < begin + kPlace) return name;
  if (const std::size_t at = behind_first(name, is_issuer_name); at > 0) return name.substr(0, at) + "、" + parted_by_place(name.substr(at), context);
  const std::string place = name.substr(begin, kPlace);
  for (std::size_t at = name.find(place, begin + kPlace); at != std::string::npos; at = name.find(place, at + kPlace))
    if (is_issuer_name(name.substr(0, at)) && is_issuer_name(name.substr(at))) return name.substr(0, at) + "、" + parted_by_place(name.substr(at), context);
  return name;
}

}  // namespace

std::string issuers_of(const std::string& printed, const std::string& value, const Context& context) {
  std::string all;
  for (std::size_t begin = 0; begin < printed.size();) {
    const std::size_t end = std::min(printed.find(' ', begin), printed.size());
    const auto match = context.book.set("header").full(text::fold(std::string_view(printed).substr(begin, end - begin)));
    if (!match || match->constant("is") != "issuer") return value;
    const Span issuer = *match->field("issuer");
    const text::Folded word(std::string_view(printed).substr(begin, end - begin));
    const Span part = word.clean(issuer);
    all += (all.empty() ? "" : "、") + parted_by_place(printed.substr(begin + part.begin, part.size()), context);
    begin = end + 1;
  }
  return all;
}

}  // namespace fenjie::notice
