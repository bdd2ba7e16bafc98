#include "support/catch.h"
#include "text/fold.h"

using namespace fenjie;

TEST_CASE("the match form is the same for all variants of a print") {
  struct Case {
    const char *clean, *key;
  };
  for (const Case& c : std::vector<Case>{{"( 责任单位: 各街道办事处)", "（责任单位：各街道办事处）"},
                                         {"（责任单位：各街道办事处）", "（责任单位：各街道办事处）"},
                                         {"国办发[2020]23 号", "国办发〔2020〕23号"},
                                         {"１３．开展", "13.开展"},
                                         {"1﹒开展", "1.开展"},
                                         {"1️⃣开展", "1.开展"},
                                         {"1️⃣0️⃣ 开展", "10.开展"},
                                         {"2️⃣、开展", "2、开展"},
                                         {"🔟开展", "10.开展"},
                                         {"❷开展", "②开展"},
                                         {"⓫开展", "⑪开展"},
                                         {"二O二六年", "二〇二六年"},
                                         {"二00八年", "二〇〇八年"},
                                         {"一O型", "一O型"},
                                         {"积极性, 充分", "积极性，充分"},
                                         {"8:30至10:00", "8:30至10:00"},
                                         {"3,000万元", "3,000万元"},
                                         {"电话:5223671", "电话：5223671"},
                                         {"责任单位∶市财政局", "责任单位：市财政局"},
                                         {"按1∶1比例", "按1∶1比例"},
                                         {"张\xC2\xA0华", "张华"},
                                         {"big plan", "big plan"},
                                         {"⼀、⺠生", "一、民生"},
                                         {"關於牽頭單位負責", "关于牵头单位负责"},
                                         {"乾坤、名著、锺某某", "乾坤、名著、锺某某"},
                                         {"各县〈市〉区政府", "各县（市）区政府"},
                                         {"《印发〈办法〉的通知》", "《印发〈办法〉的通知》"},
                                         {"【牵头单位】", "〔牵头单位〕"}}) {
    CAPTURE(c.clean);
    CHECK(text::fold(c.clean) == c.key);
  }
}

TEST_CASE("a half-width full stop in front of a bracket, or at the end, is 。; numbers and 一. keep theirs") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"严查违法行为.(市公安局牵头)", "严查违法行为。（市公安局牵头）"}, {"逐一设置警示标志. ", "逐一设置警示标志。"}, {"增长3.5%.", "增长3.5%."},
      {"一.（二）", "一.（二）"}, {"阿里.买买提", "阿里.买买提"}, {"1.(一)", "1.（一）"}};
  for (const auto& [printed, key] : table) CHECK(printed + " -> " + text::fold(printed) == printed + " -> " + key);
}

TEST_CASE("spans of the match form lead back to the clean text") {
  const std::string clean = "由 市 财政局 负责, 其他";
  const text::Folded folded(clean);
  REQUIRE(folded.key() == "由市财政局负责，其他");
  const std::size_t at = folded.key().find("市");
  const Span span = folded.clean({at, at + std::string("市财政局").size()});
  CHECK(clean.substr(span.begin, span.size()) == "市 财政局");
}

TEST_CASE("a capture before a blank does not take the blank") {
  const std::string clean = "张华 主任";
  const text::Folded folded(clean);
  const Span span = folded.clean({0, 6});
  CHECK(clean.substr(span.begin, span.size()) == "张华");
}
