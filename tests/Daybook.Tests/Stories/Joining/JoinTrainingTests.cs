using Daybook.Core.Stories.Joining;

namespace Daybook.Tests.Stories.Joining;

public sealed class JoinTrainingTests
{
    private static readonly int Places = Feature("places");

    [Fact]
    public void What_tells_the_answers_apart_gains_weight_and_the_rest_stays()
    {
        var trained = JoinTraining.Train([.. Rows(60)], JoinWeights.ByHand, pull: 1);
        Assert.True(trained.Chance(Row(likeness: 0, places: 0.9, same: true)) > 0.9);
        Assert.True(trained.Chance(Row(likeness: 0, places: 0.1, same: false)) < 0.1);
        Assert.Equal(0, Weight(trained, "letters"), 6);
        Assert.True(JoinWeights.ByHand.IsByHand);
        Assert.False(trained.IsByHand);
    }

    [Fact]
    public void Few_answers_move_weights_less_than_many()
    {
        var few = Weight(JoinTraining.Train([.. Rows(4)], JoinWeights.ByHand, pull: 8), "places");
        var many = Weight(JoinTraining.Train([.. Rows(400)], JoinWeights.ByHand, pull: 8), "places");
        Assert.InRange(few, 0.01, many / 4);
    }

    [Fact]
    public void The_order_of_answers_makes_no_difference_and_a_kind_without_both_answers_stays()
    {
        var rows = Rows(40).ToList();
        var one = JoinTraining.Train(rows, JoinWeights.ByHand, pull: 8).Write([]);
        rows.Reverse();
        Assert.Equal(one, JoinTraining.Train(rows, JoinWeights.ByHand, pull: 8).Write([]));
        Assert.True(JoinTraining.Train([.. rows.Where(row => row.Same)], JoinWeights.ByHand, pull: 8).IsByHand);
    }

    [Fact]
    public void Answers_are_judged_by_weights_that_never_saw_them()
    {
        var lesson = Assert.Single(JoinLearning.From([.. Rows(100)], JoinWeights.ByHand).Lessons);
        Assert.Equal((JoinKind.Text, 100), (lesson.Kind, lesson.Rows));
        Assert.InRange(lesson.Before, 40, 60);
        Assert.InRange(lesson.After, 95, 100);
        // Where answers are random, nothing is learned that holds for others.
        var tossed = JoinLearning.From([.. Enumerable.Range(0, 100).Select(at => Row(likeness: at % 7 - 3, places: at % 3 / 3.0, same: at * 37 % 11 < 5))], JoinWeights.ByHand).Lessons[0];
        Assert.InRange(tossed.After, 0, 75);
    }

    [Fact]
    public void Weights_are_written_and_read_back_and_a_wrong_line_is_named()
    {
        var trained = JoinTraining.Train([.. Rows(60)], JoinWeights.ByHand, pull: 1);
        var written = trained.Write(["made by a test"]);
        Assert.StartsWith("# made by a test\nkind\tfeature", written, StringComparison.Ordinal);
        Assert.Equal(written, JoinWeights.Read(written).Value.Write(["made by a test"]));
        Assert.True(JoinWeights.Read("").Value.IsByHand);
        Assert.StartsWith("line 2 ", JoinWeights.Read("# x\ntext\tlikenes\t1\t0\t1").Problem, StringComparison.Ordinal);
        Assert.False(JoinWeights.Read("text\tlikeness\t-1\t0\t1").Ok);
        Assert.False(JoinWeights.Read("text\tplaces\t1\t0\t0").Ok);
        Assert.False(JoinWeights.Read("text\tplaces\tNaN\t0\t1").Ok);
        Assert.False(JoinWeights.BuiltIn.IsByHand);
    }

    /// <summary>Likeness says nothing in them, and shared places everything.</summary>
    private static IEnumerable<JoinRow> Rows(int count) => Enumerable.Range(0, count).Select(at => Row(likeness: at / 2 % 2 == 0 ? 0.3 : -0.3, places: at % 2 == 0 ? 0.8 + at % 10 / 50.0 : 0.2 - at % 10 / 50.0, same: at % 2 == 0));

    private static JoinRow Row(double likeness, double places, bool same)
    {
        var features = new double[JoinWeights.Features.Count];
        (features[0], features[Places]) = (likeness, (places - 0.5) * 2);
        return new JoinRow(JoinKind.Text, features, same);
    }

    private static int Feature(string name) => JoinWeights.Features.ToList().IndexOf(name);

    private static double Weight(JoinWeights weights, string feature) => weights[JoinKind.Text].Weights[Feature(feature)];
}
