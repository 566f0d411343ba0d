using Holdfast.Testing.Estates;
using Xunit;

namespace Holdfast.Tests.Estate.Checking;

/// <summary>HF1201 to HF1299: each problem of a name that points at something, and the right name beside it.</summary>
public sealed class ReferenceProblems
{
    [Fact]
    public void A_misspelt_name_says_what_was_meant() => An.Estate("""
        workloads:
          web: { app: http, class: interactive, uses: [«epr»] }
        stores:
          erp: { engine: postgresql 17 }
        """).Reports("HF1201", "'epr' in 'uses' is not among the stores, partners, workloads, relay.", "Did you mean 'erp'?");

    [Fact]
    public void A_name_like_no_other_is_to_be_declared() => An.Estate("""
        stores:
          erp: { engine: postgresql 17, replicaOf: «reporting» }
        """).Reports("HF1201", "'reporting' in 'replicaOf' is not among the stores.", "Declare it under 'stores', or correct the name.");

    [Theory]
    [InlineData("tenants: { a: }\nworkloads: { web: { app: http, class: interactive, tenant: «b» } }\n", "web")]
    [InlineData("release: { approvals: { «prod»: { required: 1 } } }", "")]
    [InlineData("release: { approvals: { test: { required: 1, from: «nobody» } } }\nenvironments: { test: }", "")]
    [InlineData("azure: { region: westeurope, recovery: { region: northeurope, mode: pilot-light, processes: [«dispatch»] } }", "")]
    public void Every_kind_of_reference_is_looked_up(string text, string uses) =>
        An.Estate(uses.Length == 0 ? text : text + """
            processes: { p: { criticality: important, objectives: { availability: 90%, rto: 1d, rpo: 1d }, uses: [web] } }
            """).Reports("HF1201");

    [Fact]
    public void A_name_of_another_section() => An.Estate("""
        workloads:
          web: { app: http, class: interactive, uses: [«dispatch»] }
        processes:
          dispatch: { criticality: important, objectives: { availability: 90%, rto: 1d, rpo: 1d }, uses: [web] }
        """).Reports("HF1202", "'dispatch' stands under 'processes', and 'uses' needs one of the stores, partners, workloads, relay.");

    [Fact]
    public void A_process_may_not_use_the_relay_itself() => An.Estate("""
        processes:
          dispatch: { criticality: important, objectives: { availability: 90%, rto: 1d, rpo: 1d }, uses: [«relay»] }
        """).Reports("HF1202");

    [Fact]
    public void A_workload_may_use_the_relay() => An.Estate("""
        workloads:
          web: { app: http, class: interactive, uses: [relay] }
        """).IsRight();

    [Fact]
    public void Workloads_that_use_each_other_in_a_circle() => An.Estate("""
        workloads:
          «a»: { app: http, class: interactive, uses: [b] }
          b: { app: http, class: interactive, uses: [c] }
          c: { app: http, class: interactive, uses: [a] }
        """).Reports("HF1203", "These use each other in a circle: a -> b -> c -> a.");

    [Fact]
    public void A_process_that_uses_itself() => An.Estate("""
        processes:
          «dispatch»: { criticality: important, objectives: { availability: 90%, rto: 1d, rpo: 1d }, uses: [dispatch] }
        """).Reports("HF1203", "These use each other in a circle: dispatch -> dispatch.");

    [Fact]
    public void Replicas_of_each_other() => An.Estate("""
        stores:
          «a»: { engine: postgresql 17, replicaOf: b }
          b: { engine: postgresql 17, replicaOf: a }
        """).Reports("HF1203");

    [Fact]
    public void Two_ways_to_one_store_are_no_circle() => An.Estate("""
        workloads:
          a: { app: http, class: interactive, uses: [b, erp] }
          b: { app: http, class: interactive, uses: [erp] }
        stores:
          erp: { engine: postgresql 17 }
        """).IsRight();

    [Fact]
    public void One_name_in_two_sections() => An.Estate("""
        workloads:
          odoo: { app: odoo, class: interactive }
        stores:
          «odoo»: { engine: postgresql 17 }
        """).Reports("HF1204", "'odoo' stands under 'stores' and, at estate.yaml:2:3, under 'workloads'.");

    [Fact]
    public void A_tenant_may_be_called_like_a_workload() => An.Estate("""
        tenants: { web: }
        workloads:
          web: { app: http, class: interactive, tenant: web }
        """).IsRight();

    [Fact]
    public void The_name_of_the_relay() => An.Estate("""
        workloads:
          «relay»: { app: http, class: integration }
        """).Reports("HF1205", "'relay' is the name of a built-in part.");

    [Theory]
    [InlineData("workloads: { web: { app: http, class: interactive }, «idle»: { app: http, class: worker } }", "workload")]
    [InlineData("workloads: { web: { app: http, class: interactive } }\nstores: { «idle»: { engine: blob } }", "store")]
    [InlineData("workloads: { web: { app: http, class: interactive } }\npartners: { «idle»: { kind: edi, protocol: as2, deadline: 1h } }", "partner")]
    public void What_no_process_uses(string text, string kind)
    {
        var problem = An.Estate(text + "\nprocesses: { p: { criticality: important, objectives: { availability: 90%, rto: 1d, rpo: 1d }, uses: [web] } }")
            .Reports("HF1206", $"No process uses the {kind} 'idle', so no objective is known for it.");
        Assert.Equal(Holdfast.Estate.Diagnostics.DiagnosticSeverity.Warning, problem.Severity);
    }

    [Fact]
    public void A_warning_leaves_the_estate_usable() =>
        Assert.NotNull(An.Estate("workloads: { idle: { app: http, class: worker }, web: { app: http, class: worker } }\nprocesses: { p: { criticality: important, objectives: { availability: 90%, rto: 1d, rpo: 1d }, uses: [web] } }").Read().Estate);

    [Fact]
    public void What_is_restored_with_a_used_store_is_used() => An.Estate("""
        processes:
          p: { criticality: important, objectives: { availability: 90%, rto: 1d, rpo: 1d }, uses: [erp] }
        stores:
          erp: { engine: postgresql 17, consistentWith: [documents] }
          documents: { engine: blob }
        """).IsRight();

    [Fact]
    public void What_a_misspelt_use_meant_is_not_also_called_unused() => An.Estate("""
        processes:
          p: { criticality: important, objectives: { availability: 90%, rto: 1d, rpo: 1d }, uses: [«epr»] }
        stores:
          erp: { engine: postgresql 17 }
        """).Reports("HF1201");

    [Fact]
    public void After_a_process_that_could_not_be_read_nothing_is_called_unused() => An.Estate("""
        processes:
          p: { criticality: important, objectives: { availability: 90%, rto: 1d, rpo: 1d }, uses: «erp» }
        stores:
          erp: { engine: postgresql 17 }
        """).Reports("HF1103");

    [Fact]
    public void An_environment_that_is_not_there() => An.Estate("«environments»: { production: , staging: }").In("stagign")
        .Reports("HF1207", "There is no environment 'stagign'.", "Did you mean 'staging'?");

    [Fact]
    public void An_environment_like_no_other_gets_the_list() => An.Estate("«environments»: { production: , staging: }").In("a")
        .Reports("HF1207", suggestion: "Choose one of production, staging.");

    [Fact]
    public void An_environment_of_an_estate_without_any() => An.Estate("«e»state: a").In("a")
        .Reports("HF1207", suggestion: "Declare it under 'environments'.");

    [Fact]
    public void A_misspelt_name_in_an_overlay() => An.Estate("""
        stores:
          erp: { engine: postgresql 17 }
        environments:
          staging:
            stores: { «epr»: { engine: postgresql 17 } }
        """).Reports("HF1208", "The estate has no 'epr' under 'stores' to override.", "Did you mean 'erp'?");

    [Fact]
    public void A_new_name_in_an_overlay_is_right() => An.Estate("""
        stores:
          erp: { engine: postgresql 17 }
        environments:
          staging:
            stores: { mail-catcher: { engine: redis } }
            processes: { everything: { uses: [erp, mail-catcher] } }
        """).IsRight();
}
