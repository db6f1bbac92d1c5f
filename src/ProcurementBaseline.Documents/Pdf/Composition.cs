using System.Globalization;

namespace ProcurementBaseline.Documents.Pdf;

/// <summary>
/// Joins a letter and the marks after it into one character (a + ring = å), as Unicode's form C does, for the letters in our typeface.
/// </summary>
/// <remarks>
/// Our own table, because <see cref="string.Normalize()"/> does nothing to such text where the program runs without culture data
/// (<c>InvariantGlobalization</c>), and bytes must not depend on where it runs. Pairs: Unicode 15, canonical decompositions.
/// </remarks>
internal static class Composition
{
    private static readonly Dictionary<(char Letter, char Mark), char> Pairs = new[]
    {
        Marked('\u0300', "AEIOUaeiouÜüЕИеиWwÂâĂăÊêÔôƠơƯưYy", "ÀÈÌÒÙàèìòùǛǜЀЍѐѝẀẁẦầẰằỀềỒồỜờỪừỲỳ"),
        Marked('\u0301', "AEIOUYaeiouyCcLlNnRrSsZzÜüÅåÆæØø¨ΑΕΗΙΟΥΩϊαεηιϋουωГКгкWwÂâĂăÊêÔôƠơƯư",
            "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǺǻǼǽǾǿ΅ΆΈΉΊΌΎΏΐάέήίΰόύώЃЌѓќẂẃẤấẮắẾếỐốỚớỨứ"),
        Marked('\u0302', "AEIOUaeiouCcGgHhJjSsWwYyẠạẸẹỌọ", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẬậỆệỘộ"),
        Marked('\u0303', "ANOanoIiUuÂâĂăEeÊêÔôƠơƯưYy", "ÃÑÕãñõĨĩŨũẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ"),
        Marked('\u0304', "AaEeIiOoUuÜüИиУу", "ĀāĒēĪīŌōŪūǕǖӢӣӮӯ"),
        Marked('\u0306', "AaEeGgIiOoUuУИуиЖжАаЕеẠạ", "ĂăĔĕĞğĬĭŎŏŬŭЎЙўйӁӂӐӑӖӗẶặ"),
        Marked('\u0307', "CcEeGgIZz", "ĊċĖėĠġİŻż"),
        Marked('\u0308', "AEIOUaeiouyYΙΥιυЕІеіАаЖжЗзИиОоУуЧчЫыWw", "ÄËÏÖÜäëïöüÿŸΪΫϊϋЁЇёїӒӓӜӝӞӟӤӥӦӧӰӱӴӵӸӹẄẅ"),
        Marked('\u0309', "AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy", "ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ"),
        Marked('\u030A', "AaUu", "ÅåŮů"),
        Marked('\u030B', "OoUuУу", "ŐőŰűӲӳ"),
        Marked('\u030C', "CcDdEeLlNnRrSsTtZzAaIiOoUuÜü", "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚ"),
        Marked('\u031B', "OoUu", "ƠơƯư"),
        Marked('\u0323', "AaEeIiOoƠơUuƯưYy", "ẠạẸẹỊịỌọỢợỤụỰựỴỵ"),
        Marked('\u0326', "SsTt", "ȘșȚț"),
        Marked('\u0327', "CcGgKkLlNnRrSsTt", "ÇçĢģĶķĻļŅņŖŗŞşŢţ"),
        Marked('\u0328', "AaEeIiUu", "ĄąĘęĮįŲų"),
        Marked('\u0338', "=", "≠"),
    }.SelectMany(pairs => pairs).ToDictionary();

    /// <summary>Null when the two do not make one character.</summary>
    public static char? Of(char letter, char mark) => Pairs.TryGetValue((letter, mark), out var one) ? one : null;

    /// <summary>Whether a character is a mark over or under the one before it.</summary>
    public static bool IsMark(char c) =>
        c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static IEnumerable<KeyValuePair<(char, char), char>> Marked(char mark, string letters, string characters) =>
        letters.Zip(characters, (letter, one) => KeyValuePair.Create((letter, mark), one));
}
