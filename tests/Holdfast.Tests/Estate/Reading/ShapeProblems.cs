using Holdfast.Testing.Estates;
using Xunit;

namespace Holdfast.Tests.Estate.Reading;

/// <summary>HF1101 to HF1199: each problem of a key or a value at its place, and the right text beside it.</summary>
public sealed class ShapeProblems
{
    [Fact]
    public void A_misspelt_key_says_what_was_meant() => An.Estate("""
        tenants:
          a: { «residenzy»: EU }
        """).Reports("HF1101", "'residenzy' is not a key of tenants/a.", "Did you mean 'residency'?");

    [Fact]
    public void A_key_like_no_other_gets_the_list() => An.Estate("""
        tenants:
          a: { «colour»: blue }
        """).Reports("HF1101", "'colour' is not a key of tenants/a.", "Allowed are: about, owner, residency, quota.");

    [Fact]
    public void An_unknown_key_at_the_top() => An.Estate("«contact»: me").Reports("HF1101", "'contact' is not a key of the estate.");

    [Fact]
    public void A_merge_key_is_no_key() => An.Estate("""
        tenants:
          a: &a { about: one }
          b: { «<<»: *a }
        """).Reports("HF1101");

    [Fact]
    public void A_required_key_that_is_missing() => An.Estate("""
        stores:
          «erp»: { size: { vcores: 2 } }
        """).Reports("HF1102", "'engine' is missing in stores/erp.",
            "Add 'engine:' with an engine, with its major version where it is a database, such as postgresql 17.");

    [Fact]
    public void An_empty_value_is_a_missing_one() => An.Estate("""
        azure: «{» region: }
        """).Reports("HF1102", "'region' is missing in azure.");

    [Fact]
    public void Every_missing_key_of_an_empty_estate_is_named() => Assert.Equal(
        ["'estate'", "'owner'", "'processes'", "'tenancy'"],
        An.EstateExactly("about: nothing").Read().Diagnostics.Select(problem => problem.Message.Split(' ')[0]));

    [Theory]
    [InlineData("include: «a.yaml»", "'include' must be a list, and a single value stands here.", "Write [a, b], or a line '- a' for each.")]
    [InlineData("owner: «[»a]", "'owner' must be a single value, and a list stands here.", "Write a single value after 'owner:'.")]
    [InlineData("azure: «westeurope»", "'azure' must be a section, and a single value stands here.", "Write a section after 'azure:'.")]
    [InlineData("tenants: «[»a, b]", "'tenants' must be a section, and a list stands here.", "Write a section after 'tenants:'.")]
    [InlineData("include: [«{»a: b}]", "'include' must be a single value, and a section stands here.", "Write a single value after 'include:'.")]
    public void A_value_of_the_wrong_kind(string text, string message, string suggestion) => An.Estate(text).Reports("HF1103", message, suggestion);

    [Fact]
    public void Nothing_in_a_list() => An.Estate("include: [«~»]").Reports("HF1103", "'include' must be a single value, and nothing stands here.");

    [Fact]
    public void Nothing_behind_a_name_that_needs_a_value() => An.Estate("security: { identity: { tenant: contoso, groups: { «operators»: } } }")
        .Reports("HF1103", "'groups' must be a single value, and nothing stands here.");

    [Theory]
    [InlineData("processes: «[»a, b]", "'processes' must be a section, and a list stands here.")]
    [InlineData("stores: «erp»", "'stores' must be a section, and a single value stands here.")]
    [InlineData("include: «b.yaml»", "'include' must be a list, and a single value stands here.")]
    [InlineData("include: [«[»b.yaml]]", "'include' must be a single value, and a list stands here.")]
    [InlineData("«-» a", "'estate' must be a section, and a list stands here.")]
    public void A_value_of_the_wrong_kind_in_an_included_file(string text, string message) =>
        An.Estate("include: [a.yaml]").File("a.yaml", text).Reports("HF1103", message);

    [Theory]
    [InlineData("budget: { monthly: «6500» }", "'6500' is not an amount and a currency, as 'monthly' needs.", "Write it like 6500 EUR.")]
    [InlineData("timeZone: «Europe/Amsterdm»", "'Europe/Amsterdm' is not a time zone of the IANA database, as 'timeZone' needs.", "Write it like Europe/Amsterdam or UTC.")]
    [InlineData("environments: { test: { scale: «thirty» } }", "'thirty' is not a percentage, as 'scale' needs.", "Write it like 30%.")]
    [InlineData("tenants: { a: { quota: { memory: «64 GB» } } }", "'64 GB' is not a size with its unit, as 'memory' needs.", "Write it like 64GiB or 512MiB.")]
    [InlineData("tenants: { a: { quota: { cpu: «-1» } } }", "'-1' is not a whole number, as 'cpu' needs.", "Write it like 3.")]
    public void A_value_without_its_form(string text, string message, string suggestion) => An.Estate(text).Reports("HF1104", message, suggestion);

    [Fact]
    public void A_choice_that_is_none_says_what_was_meant() => An.Estate("tenancy: «dedicted»")
        .Reports("HF1105", "'dedicted' is not a choice for 'tenancy'.", "Did you mean 'dedicated'? Choose one of dedicated, shared.");

    [Fact]
    public void A_choice_that_is_like_none_gets_the_list() => An.Estate("tenancy: «mine»")
        .Reports("HF1105", "'mine' is not a choice for 'tenancy'.", "Choose one of dedicated, shared.");

    [Theory]
    [InlineData("tenants: { «Big One»: }")]
    [InlineData("tenants: { «-a»: }")]
    [InlineData("tenants: { «a--b»: }")]
    [InlineData("tenants: { «\"\"»: }")]
    [InlineData("tenants: { «2nd»: }")]
    [InlineData("tenants: { «a234567890123456789012345678901234567890123456789012345678901234»: }")]
    public void A_name_that_is_none(string text) => An.Estate(text).Reports("HF1106");

    [Theory]
    [InlineData("a")]
    [InlineData("a1-b2")]
    [InlineData("a23456789012345678901234567890123456789012345678901234567890123")]
    public void A_name_up_to_63_letters_is_right(string name) => An.Estate($"tenants: {{ {name}: }}").IsRight();

    [Theory]
    [InlineData("azure: { region: westeurope, zones: [1, «4»] }", "'zones' is 4 and must lie between 1 and 3.")]
    [InlineData("tenants: { a: { quota: { pods: «0» } } }", "'pods' is 0 and must lie between 1 and 10000.")]
    public void A_number_outside_its_bounds(string text, string message) => An.Estate(text).Reports("HF1107", message);

    [Theory]
    [InlineData("azure: { region: westeurope, zones: [1, 3] }")]
    [InlineData("tenants: { a: { quota: { pods: 10000 } } }")]
    public void A_number_on_its_bounds_is_right(string text) => An.Estate(text).IsRight();

    [Fact]
    public void A_process_that_uses_nothing() => An.Estate("""
        processes:
          dispatch:
            criticality: important
            objectives: { availability: 99%, rto: 1h, rpo: 1h }
            «uses»: []
        """).Reports("HF1108", "'uses' of processes/dispatch is empty.");

    [Fact]
    public void An_estate_without_processes() => An.Estate("«processes»: {}").Reports("HF1108", "'processes' of the estate is empty.");

    [Fact]
    public void A_list_that_could_not_be_read_is_not_called_empty() => An.Estate("""
        processes:
          dispatch:
            criticality: important
            objectives: { availability: 99%, rto: 1h, rpo: 1h }
            uses: [«{»web: 1}]
        """).Reports("HF1103");

    [Fact]
    public void A_secret_in_plain_text() => An.Estate("""
        partners:
          carrier:
            kind: carrier
            protocol: https
            deadline: 1h
            credentials: «hunter2»
        """).Reports("HF1109", "'credentials' holds a value that may be a secret; it is not repeated here.");

    [Fact]
    public void The_name_of_a_secret_is_right() => An.Estate("""
        partners:
          carrier: { kind: carrier, protocol: https, deadline: 1h, credentials: secret:carrier-key }
        """).IsRight();

    [Fact]
    public void All_problems_are_reported_at_once_in_the_order_of_the_file() => An.Estate("""
        estate: «My Estate»
        tenancy: «dedicted»
        «ownr»: me
        owner: me
        azure: «{» regin: westeurope }
        processes:
          «Dispatch»:
            criticality: importnt
            objectives: { availability: 101%, rto: 1, rpo: 0s }
            uses: [wbe]
        """.Replace("regin:", "«regin»:", StringComparison.Ordinal)
           .Replace("importnt", "«importnt»", StringComparison.Ordinal)
           .Replace("101%", "«101%»", StringComparison.Ordinal)
           .Replace("rto: 1,", "rto: «1»,", StringComparison.Ordinal)
           .Replace("wbe", "«wbe»", StringComparison.Ordinal))
        .ReportsEach("HF1104", "HF1105", "HF1101", "HF1102", "HF1101", "HF1106", "HF1105", "HF1104", "HF1104", "HF1201");

    [Fact]
    public void What_an_anchor_has_wrong_is_reported_once() => An.Estate("""
        tenants:
          a: { quota: &small { cpu: «many» } }
          b: { quota: *small }
          c: { quota: *small }
        """).Reports("HF1104");
}
