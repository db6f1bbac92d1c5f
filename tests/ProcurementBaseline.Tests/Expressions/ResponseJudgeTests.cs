using FluentAssertions;
using ProcurementBaseline.Files;
using ProcurementBaseline.Findings;
using ProcurementBaseline.Requirements;
using ProcurementBaseline.Responses;
using ProcurementBaseline.Rules.Drafting;
using ProcurementBaseline.Rules.Judging;
using ProcurementBaseline.Values;

namespace ProcurementBaseline.Tests.Expressions;

/// <summary>The fast verdicts over a whole set are those that the explanations give, one by one.</summary>
[TestClass]
public sealed class ResponseJudgeTests
{
    private static readonly DateOnly AsOf = new(2026, 5, 1);

    [TestMethod]
    public void Fast_verdicts_equal_the_explained_ones_for_random_responses_to_every_starting_point()
    {
        var outcomes = new HashSet<Outcome>();
        foreach (var judge in Judges())
        {
            var space = judge.NewSpace();
            for (var seed = 0; seed < 40; seed++)
            {
                var response = Response(judge, new Random(seed));
                var verdicts = judge.Judge(response, space);
                for (var i = 0; i < judge.Count; i++)
                {
                    var (fast, index) = (verdicts[i], i);
                    var slow = judge.Explain(i, judge.FactsFor(i, response)).Outcome;
                    Holds.Always(fast == slow, () => $"{fast} but {slow}: {judge[index].Requirement.Id}, seed {seed}");
                    outcomes.Add(fast);
                }
            }
        }
        outcomes.Should().BeEquivalentTo([Outcome.Met, Outcome.NotMet, Outcome.Undetermined, Outcome.NotApplicable]);
    }

    [TestMethod]
    public void One_judge_serves_eight_threads_that_have_a_space_each()
    {
        var judge = Judges().First();
        var responses = Enumerable.Range(0, 50).Select(seed => Response(judge, new Random(seed))).ToArray();
        var space = judge.NewSpace();
        var expected = responses.Select(r => judge.Judge(r, space).ToArray()).ToArray();
        var wrong = 0;
        var threads = Enumerable.Range(0, 8).Select(t => new Thread(() =>
        {
            var own = judge.NewSpace();
            for (var i = 0; i < 2_000; i++)
            {
                var at = (i * 7 + t * 13) % responses.Length;
                if (!judge.Judge(responses[at], own).SequenceEqual(expected[at])) Interlocked.Increment(ref wrong);
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        wrong.Should().Be(0);
    }

    [TestMethod]
    public void A_response_without_answers_leaves_every_selected_requirement_undetermined()
    {
        foreach (var judge in Judges())
        {
            var space = judge.NewSpace();
            judge.Judge(Response(judge, new Random(1)), space);   // whatever stood in the space before is gone
            var verdicts = judge.Judge(Response(judge, null), space).ToArray();
            for (var i = 0; i < judge.Count; i++)
                verdicts[i].Should().Be(judge[i].Standing is Standing.Selected or Standing.Undetermined ? Outcome.Undetermined : Outcome.NotApplicable, judge[i].Requirement.Id);
        }
    }

    // Every starting point, as it stands and with its profile forgotten.
    private static IEnumerable<ResponseJudge> Judges()
    {
        foreach (var path in RepositoryFiles.StartingPoints())
        {
            var problems = new List<Problem>();
            var procurement = InputFile.Procurement(path, problems);
            problems.Should().BeEmpty();
            foreach (var variant in (Procurements.Procurement[])[procurement!, procurement! with { Profile = procurement!.Profile! with { Hosting = null, ContainsSoftware = null } }])
                yield return new(RepositoryFiles.Rulebook, Drafter.Draft(RepositoryFiles.Rulebook, variant, path, problems)!, AsOf);
        }
    }

    private static Response Response(ResponseJudge judge, Random? random) => new()
    {
        SchemaVersion = "1",
        Procurement = judge.Set.Procurement.Id,
        Tenderer = new() { Id = "tenderer" },
        Answers = random is null ? null : Enumerable.Range(0, judge.Count).Where(_ => random.Next(5) > 0).ToDictionary(
            i => judge[i].Requirement.Id, i => new Answer { Value = Value(judge[i], random), Comment = random.Next(2) == 0 ? "comment" : null }),
    };

    // Around the requirement's parameters and the judging day; now and then nothing, or of a kind that was not asked for.
    private static Scalar? Value(DraftedRequirement asked, Random random) => random.Next(12) switch
    {
        0 => null,
        1 => Scalar.Of("unexpected"),
        2 => Scalar.Of(random.Next(2) == 0),
        3 => Scalar.Of(random.Next(100)),
        _ => asked.Requirement.Answer.Kind switch
        {
            AnswerKind.YesNo => Scalar.Of(random.Next(2) == 0),
            AnswerKind.Number => Scalar.Of(asked.Parameters.Values.DefaultIfEmpty(10).First() + random.Next(-1, 2)),
            AnswerKind.Date => Scalar.Of(AsOf.AddDays(random.Next(-1, 2))),
            AnswerKind.Choice => Scalar.Of(asked.Requirement.Answer.Choices![random.Next(asked.Requirement.Answer.Choices.Count)].Id),
            AnswerKind.Text => Scalar.Of("text"),
        },
    };
}
